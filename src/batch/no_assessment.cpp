#include "batch/no_assessment.h"

#include "decode/json/reader.h"

namespace charter {

namespace {

class TopKeys final : public JsonHandler {
 public:
  bool charter = false;         ///< of the document, or of an item of a list, which may hold many assessments
  bool other_document = false;  ///< a result of this program, or a data-sharing agreement

  void object_begin(Span /*where*/) override { ++depth_; }
  void object_end(Span /*where*/) override { --depth_; }
  void array_begin(Span /*where*/) override {
    first_ = depth_ == 0 ? 2 : first_;
    ++depth_;
  }
  void array_end(Span /*where*/) override { --depth_; }
  void key(std::string_view name, Span /*where*/) override {
    charter = charter || (depth_ == first_ && name == "charter");
    telling_start_ = depth_ != first_    ? std::string_view{}
                     : name == "schema"  ? "charter."
                     : name == "charter" ? "agreement/"
                                         : std::string_view{};
  }
  void text(std::string_view value, Span /*where*/) override {
    other_document =
        other_document || (depth_ == first_ && !telling_start_.empty() && value.starts_with(telling_start_));
    telling_start_ = {};
  }
  void number(std::string_view /*digits*/, Span /*where*/) override {}
  void boolean(bool /*value*/, Span /*where*/) override {}
  void null(Span /*where*/) override {}

 private:
  int depth_ = 0;
  int first_ = 1;                   ///< the depth of a document's own keys; one more in a list
  std::string_view telling_start_;  ///< how the value of the key just read begins in another document
};

}  // namespace

bool is_no_assessment(std::string_view text, const ReadLimits& limits) {
  TopKeys keys;
  return !read_json(text, limits, keys) && (!keys.charter || keys.other_document);
}

}  // namespace charter
