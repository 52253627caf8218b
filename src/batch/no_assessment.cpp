#include "batch/no_assessment.h"

#include "decode/json/reader.h"

namespace charter {

namespace {

class TopKeys final : public JsonHandler {
 public:
  bool charter = false;
  bool other_document = false;  ///< a result of this program, or a data-sharing agreement

  void object_begin(Span /*where*/) override { ++depth_; }
  void object_end(Span /*where*/) override { --depth_; }
  void array_begin(Span /*where*/) override { ++depth_; }
  void array_end(Span /*where*/) override { --depth_; }
  void key(std::string_view name, Span /*where*/) override {
    charter = charter || (depth_ == 1 && name == "charter");
    telling_start_ = depth_ != 1         ? std::string_view{}
                     : name == "schema"  ? "charter."
                     : name == "charter" ? "agreement/"
                                         : std::string_view{};
  }
  void text(std::string_view value, Span /*where*/) override {
    other_document =
        other_document || (depth_ == 1 && !telling_start_.empty() && value.starts_with(telling_start_));
    telling_start_ = {};
  }
  void number(std::string_view /*digits*/, Span /*where*/) override {}
  void boolean(bool /*value*/, Span /*where*/) override {}
  void null(Span /*where*/) override {}

 private:
  int depth_ = 0;
  std::string_view telling_start_;  ///< how the value of the key just read begins in another document
};

}  // namespace

bool is_no_assessment(std::string_view text, const ReadLimits& limits) {
  TopKeys keys;
  return !read_json(text, limits, keys) && (!keys.charter || keys.other_document);
}

}  // namespace charter
