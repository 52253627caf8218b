#include "decode/json/reader.h"

#include "decode/json/syntax_error.h"
#include "decode/reading_kinds.h"
#include "decode/text_check.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace charter {

namespace {

/// Turns nlohmann's events, which have no places, into ours. nlohmann has just accepted the token, so its
/// place is found again by walking over white space and punctuation from the end of the token before.
class PlacingSax final : public nlohmann::json_sax<nlohmann::json> {
 public:
  PlacingSax(std::string_view text, const ReadLimits& limits, JsonHandler& handler)
      : text_(text), limits_(limits), handler_(handler), cursor_(byte_order_mark(text)) {}

  [[nodiscard]] std::optional<Diagnostic> refusal() && { return std::move(refusal_); }

  bool null() override {
    return scalar(4, [&](Span where) { handler_.null(where); });
  }
  bool boolean(bool value) override {
    return scalar(value ? 4 : 5, [&](Span where) { handler_.boolean(value, where); });
  }
  bool number_integer(number_integer_t /*value*/) override { return number(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return number(); }
  bool number_float(number_float_t /*value*/, const string_t& /*digits*/) override { return number(); }
  bool string(string_t& value) override {
    skip_to_token();
    const Span where = quoted();
    return count() && (handler_.text(value, where), after_value(), true);
  }
  bool binary(binary_t& /*value*/) override { return false; }  // JSON text has none

  bool start_object(std::size_t /*size*/) override {
    return open(JsonExpectation::KeyOrEnd, [&](Span where) { handler_.object_begin(where); });
  }
  bool key(string_t& name) override {
    skip_to_token();
    const Span where = quoted();
    expectation_ = JsonExpectation::Colon;
    handler_.key(name, where);
    return true;
  }
  bool end_object() override {
    return close([&](Span where) { handler_.object_end(where); });
  }
  bool start_array(std::size_t /*size*/) override {
    return open(JsonExpectation::ValueOrEnd, [&](Span where) { handler_.array_begin(where); });
  }
  bool end_array() override {
    return close([&](Span where) { handler_.array_end(where); });
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    refusal_ = syntax_error(text_, {cursor_, expectation_, open_});
    return false;
  }

 private:
  void skip_to_token() {
    while (cursor_ < text_.size() &&
           std::string_view{" \t\r\n,:"}.find(text_[cursor_]) != std::string_view::npos) {
      ++cursor_;
    }
  }

  Span take(std::size_t length) {
    const Span where{static_cast<std::uint32_t>(cursor_), static_cast<std::uint32_t>(length)};
    cursor_ += length;
    return where;
  }

  Span quoted() {
    std::size_t end = cursor_ + 1;
    while (text_[end] != '"') {
      end += text_[end] == '\\' ? 2U : 1U;
    }
    return take(end + 1 - cursor_);
  }

  bool refuse(const DiagnosticKind& kind, std::uint32_t limit) {
    refusal_ = Diagnostic{.kind = &kind,
                          .span = {static_cast<std::uint32_t>(cursor_), 1},
                          .args = {std::to_string(limit)},
                          .suggestion = {}};
    return false;
  }

  bool count() { return ++values_ <= limits_.values || refuse(kTooManyValues, limits_.values); }

  void after_value() {
    expectation_ = open_.empty() ? JsonExpectation::Nothing : JsonExpectation::CommaOrEnd;
  }

  template <class Tell>
  bool scalar(std::size_t length, Tell tell) {
    skip_to_token();
    if (!count()) {
      return false;
    }
    tell(take(length));
    after_value();
    return true;
  }

  void skip_digits(std::size_t& at) const {
    while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9') {
      ++at;
    }
  }
  [[nodiscard]] bool has(std::size_t at, std::string_view any) const {
    return at < text_.size() && any.find(text_[at]) != std::string_view::npos;
  }

  /// The grammar again, not "all that looks like a number": in 01 the tokenizer has accepted 0 only.
  bool number() {
    skip_to_token();
    std::size_t end = cursor_ + (has(cursor_, "-") ? 1U : 0U);
    if (has(end, "0")) {
      ++end;
    } else {
      skip_digits(end);
    }
    if (has(end, ".")) {
      skip_digits(++end);
    }
    if (has(end, "eE")) {
      end += has(end + 1, "+-") ? 2U : 1U;
      skip_digits(end);
    }
    return scalar(end - cursor_,
                  [&](Span where) { handler_.number(text_.substr(where.offset, where.length), where); });
  }

  template <class Tell>
  bool open(JsonExpectation next, Tell tell) {
    skip_to_token();
    if (!count()) {
      return false;
    }
    if (open_.size() >= limits_.depth) {
      return refuse(kTooDeep, limits_.depth);
    }
    open_.push_back(static_cast<std::uint32_t>(cursor_));
    expectation_ = next;
    tell(take(1));
    return true;
  }

  template <class Tell>
  bool close(Tell tell) {
    skip_to_token();
    open_.pop_back();
    tell(take(1));
    after_value();
    return true;
  }

  std::string_view text_;
  const ReadLimits& limits_;
  JsonHandler& handler_;
  std::size_t cursor_;
  std::uint32_t values_ = 0;
  std::vector<std::uint32_t> open_;
  JsonExpectation expectation_ = JsonExpectation::Value;
  std::optional<Diagnostic> refusal_;
};

}  // namespace

std::optional<Diagnostic> read_json(std::string_view text, const ReadLimits& limits, JsonHandler& handler) {
  if (auto refusal = check_text(text, limits)) {
    return refusal;
  }
  PlacingSax sax{text, limits, handler};
  nlohmann::json::sax_parse(text.begin(), text.end(), &sax, nlohmann::json::input_format_t::json, true);
  return std::move(sax).refusal();
}

}  // namespace charter
