#pragma once
/// Strict JSON (RFC 8259) as a stream of events with places, so that a decoder never needs a tree.
/// Refuses what is not UTF-8, what passes the limits and what is not JSON, with the reason and the place.
///
/// Reading is iterative: nesting cannot exhaust the stack.

#include <charter/diagnostic.h>
#include <charter/limits.h>
#include <charter/source.h>

#include <optional>
#include <string_view>

namespace charter {

/// What a reader tells a decoder, in document order. Views are valid during the call only.
class JsonHandler {
 public:
  JsonHandler() = default;
  JsonHandler(const JsonHandler&) = delete;
  JsonHandler& operator=(const JsonHandler&) = delete;
  virtual ~JsonHandler() = default;

  virtual void object_begin(Span where) = 0;
  virtual void key(std::string_view name, Span where) = 0;
  virtual void object_end(Span where) = 0;
  virtual void array_begin(Span where) = 0;
  virtual void array_end(Span where) = 0;
  virtual void text(std::string_view value, Span where) = 0;
  virtual void number(std::string_view digits, Span where) = 0;
  virtual void boolean(bool value, Span where) = 0;
  virtual void null(Span where) = 0;
};

/// Reads the whole document. Nothing means that it was read to its end; a diagnostic says where reading
/// stopped and why (the events before that place were told).
[[nodiscard]] std::optional<Diagnostic> read_json(std::string_view text, const ReadLimits& limits,
                                                  JsonHandler& handler);

}  // namespace charter
