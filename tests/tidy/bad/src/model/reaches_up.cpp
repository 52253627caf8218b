// Breaks the layering on purpose: the house rule must see it.
#include "evaluation/scoring.h"
