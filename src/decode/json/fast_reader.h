#pragma once
/// A second tokenizer for valid JSON, several times as fast as `read_json`, for batches. It tells a handler
/// the same events with the same places. Whatever it does not like it leaves to `read_json`, which knows the
/// reason: it refuses a little too much (a byte order mark, numbers of many digits) and accepts nothing that
/// `read_json` refuses.

#include "decode/json/structure.h"
#include "decode/json/unescape.h"

#include <charter/limits.h>
#include <charter/source.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

class FastReader {
 public:
  /// False where the text is left to `read_json`; the events told until then are void.
  template <class Handler>
  [[nodiscard]] bool read(std::string_view text, const ReadLimits& limits, Handler& handler) {
    const auto tokens =
        text.size() <= std::min(limits.bytes, kMostBytes) ? structure_.find(text) : std::nullopt;
    if (!tokens) {
      return false;
    }
    text_ = text;
    tokens_ = *tokens;
    next_ = 0;
    backslash_ = next_backslash(0);
    open_.clear();
    return walk(limits, handler);
  }

 private:
  /// The places of the tokens take four bytes each, so that a huge document would need much memory.
  static constexpr std::size_t kMostBytes = 1U << 20U;
  /// Any number this short is finite.
  static constexpr std::size_t kLongestNumber = 18;

  enum class Open : std::uint8_t { Object, List };

  [[nodiscard]] std::size_t next_backslash(std::size_t from) const {
    const void* const found =
        from < text_.size() ? std::memchr(text_.data() + from, '\\', text_.size() - from) : nullptr;
    return found == nullptr ? text_.size()
                            : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
  }

  /// The first byte of the next token; 0, which none has, at the end.
  [[nodiscard]] char peek() const { return next_ < tokens_.size() ? text_[tokens_[next_]] : '\0'; }

  static bool is_white(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  /// Takes the next token. Between it and the one after it stands white space only.
  Span take() {
    const std::uint32_t begin = tokens_[next_++];
    std::size_t end = next_ < tokens_.size() ? tokens_[next_] : text_.size();
    while (is_white(text_[end - 1])) {
      --end;
    }
    return {begin, static_cast<std::uint32_t>(end - begin)};
  }
  [[nodiscard]] std::string_view token(Span where) const { return text_.substr(where.offset, where.length); }

  /// The text of a string. False where it is none.
  bool unquoted(Span where, std::string_view& value) {
    if (where.length < 2 || text_[where.offset + where.length - 1] != '"') {
      return false;
    }
    value = text_.substr(where.offset + 1, where.length - 2);
    const std::size_t end = std::size_t{where.offset} + where.length;
    if (backslash_ >= end) {
      return true;
    }
    backslash_ = next_backslash(end);
    unescaped_.clear();
    const bool good = append_unescaped(unescaped_, value);
    value = unescaped_;
    return good;
  }

  static bool is_number(std::string_view digits) {
    const auto skip = [&digits] {
      std::size_t count = 0;
      while (count < digits.size() && digits[count] >= '0' && digits[count] <= '9') {
        ++count;
      }
      digits.remove_prefix(count);
      return count;
    };
    if (digits.size() > kLongestNumber) {
      return false;
    }
    if (digits.starts_with('-')) {
      digits.remove_prefix(1);
    }
    const bool zero = digits.starts_with('0');
    const std::size_t whole = skip();
    if (whole == 0 || (zero && whole > 1)) {
      return false;
    }
    if (digits.starts_with('.')) {
      digits.remove_prefix(1);
      if (skip() == 0) {
        return false;
      }
    }
    return digits.empty();
  }

  template <class Handler>
  bool scalar(Handler& handler) {
    const char first = peek();
    const Span where = take();
    if (first == '"') {
      std::string_view value;
      return unquoted(where, value) && (handler.text(value, where), true);
    }
    const std::string_view word = token(where);
    switch (first) {
      case 't':
        return word == "true" && (handler.boolean(true, where), true);
      case 'f':
        return word == "false" && (handler.boolean(false, where), true);
      case 'n':
        return word == "null" && (handler.null(where), true);
      default:
        return is_number(word) && (handler.number(word, where), true);
    }
  }

  /// A key and its colon.
  template <class Handler>
  bool key(Handler& handler) {
    if (peek() != '"') {
      return false;
    }
    const Span where = take();
    std::string_view name;
    if (!unquoted(where, name) || peek() != ':') {
      return false;
    }
    ++next_;
    handler.key(name, where);
    return true;
  }

  template <class Handler>
  void begin(Open what, Handler& handler) {
    const Span where{tokens_[next_++], 1};
    open_.push_back(what);
    what == Open::Object ? handler.object_begin(where) : handler.array_begin(where);
  }
  template <class Handler>
  void end(Handler& handler) {
    const Span where{tokens_[next_++], 1};
    const Open what = open_.back();
    open_.pop_back();
    what == Open::Object ? handler.object_end(where) : handler.array_end(where);
  }

  /// Ends what ends here, and the comma after it. False where neither follows.
  template <class Handler>
  bool after_value(Handler& handler) {
    while (!open_.empty()) {
      const char c = peek();
      if (c == ',') {
        ++next_;
        return true;
      }
      if (c != (open_.back() == Open::Object ? '}' : ']')) {
        return false;
      }
      end(handler);
    }
    return true;
  }

  template <class Handler>
  bool walk(const ReadLimits& limits, Handler& handler) {
    std::uint32_t values = 0;
    do {
      if (!open_.empty() && open_.back() == Open::Object && !key(handler)) {
        return false;
      }
      const char c = peek();
      if (++values > limits.values || c == '\0') {
        return false;
      }
      if (c == '{' || c == '[') {
        if (open_.size() >= limits.depth) {
          return false;
        }
        begin(c == '{' ? Open::Object : Open::List, handler);
        if (peek() != (c == '{' ? '}' : ']')) {
          continue;
        }
        end(handler);
      } else if (!scalar(handler)) {
        return false;
      }
      if (!after_value(handler)) {
        return false;
      }
    } while (!open_.empty());
    return next_ == tokens_.size();
  }

  JsonStructure structure_;
  std::string_view text_;
  std::span<const std::uint32_t> tokens_;
  std::size_t next_ = 0;       ///< into tokens_
  std::size_t backslash_ = 0;  ///< the first one that is not yet read past
  std::vector<Open> open_;
  std::string unescaped_;
};

}  // namespace charter
