// Only carries the precompiled header that every test program uses again.
