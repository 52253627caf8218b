#include "decode/json/reader.h"

#include <charter/decode.h>

namespace charter {

namespace {

/// Looks at one key of the outermost object and at nothing else.
class ReferenceReader final : public JsonHandler {
 public:
  std::optional<std::string> found;

  void object_begin(Span /*where*/) override { ++depth_; }
  void object_end(Span /*where*/) override { --depth_; }
  void array_begin(Span /*where*/) override { ++depth_; }
  void array_end(Span /*where*/) override { --depth_; }
  void key(std::string_view name, Span /*where*/) override { wanted_ = depth_ == 1 && name == "charter"; }
  void text(std::string_view value, Span /*where*/) override {
    if (wanted_ && depth_ == 1) {
      found = std::string{value};
    }
    wanted_ = false;
  }
  void number(std::string_view /*digits*/, Span /*where*/) override { wanted_ = false; }
  void boolean(bool /*value*/, Span /*where*/) override { wanted_ = false; }
  void null(Span /*where*/) override { wanted_ = false; }

 private:
  int depth_ = 0;
  bool wanted_ = false;
};

}  // namespace

std::optional<std::string> charter_reference_in(std::string_view text, const ReadLimits& limits) {
  ReferenceReader reader;
  const auto problem = read_json(text, limits, reader);
  return problem ? std::nullopt : reader.found;
}

}  // namespace charter
