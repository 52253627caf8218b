#include "batch/no_assessment.h"

#include "decode/json/reader.h"

namespace charter {

namespace {

class TopKeys final : public JsonHandler {
 public:
  bool charter = false;
  bool own_result = false;

  void object_begin(Span /*where*/) override { ++depth_; }
  void object_end(Span /*where*/) override { --depth_; }
  void array_begin(Span /*where*/) override { ++depth_; }
  void array_end(Span /*where*/) override { --depth_; }
  void key(std::string_view name, Span /*where*/) override {
    charter = charter || (depth_ == 1 && name == "charter");
    in_schema_ = depth_ == 1 && name == "schema";
  }
  void text(std::string_view value, Span /*where*/) override {
    own_result = own_result || (in_schema_ && depth_ == 1 && value.starts_with("charter."));
    in_schema_ = false;
  }
  void number(std::string_view /*digits*/, Span /*where*/) override {}
  void boolean(bool /*value*/, Span /*where*/) override {}
  void null(Span /*where*/) override {}

 private:
  int depth_ = 0;
  bool in_schema_ = false;
};

}  // namespace

bool is_no_assessment(std::string_view text, const ReadLimits& limits) {
  TopKeys keys;
  return !read_json(text, limits, keys) && (!keys.charter || keys.own_result);
}

}  // namespace charter
