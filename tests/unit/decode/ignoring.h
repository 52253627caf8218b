#pragma once
/// Reads a JSON text and forgets it.

#include "decode/json/reader.h"

class Ignoring : public charter::JsonHandler {
 public:
  void object_begin(charter::Span /*where*/) override {}
  void key(std::string_view /*name*/, charter::Span /*where*/) override {}
  void object_end(charter::Span /*where*/) override {}
  void array_begin(charter::Span /*where*/) override {}
  void array_end(charter::Span /*where*/) override {}
  void text(std::string_view /*value*/, charter::Span /*where*/) override {}
  void number(std::string_view /*digits*/, charter::Span /*where*/) override {}
  void boolean(bool /*value*/, charter::Span /*where*/) override {}
  void null(charter::Span /*where*/) override {}
};
