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
  /// False where the text is left to `read_json`; the events told until then are void. Texts of events stay
  /// good until the next call, as long as `text` does.
  template <class Handler>
  [[nodiscard]] bool read(std::string_view text, const ReadLimits& limits, Handler& handler) {
    const auto tokens =
        text.size() <= std::min(limits.bytes, kMostBytes) ? structure_.find(text) : std::nullopt;
    if (!tokens || !is_begin(text[tokens->front()]) || !is_end(text[tokens->back()])) {
      return false;
    }
    text_ = text;
    backslash_ = next_backslash(0);
    unescaped_.clear();
    if (backslash_ < text.size()) {
      unescaped_.reserve(text.size());  // no text gets longer, so that none has to move
    }
    ends_.resize(limits.depth + std::size_t{1});
    return walk(*tokens, limits, handler);
  }

 private:
  /// The places of the tokens take four bytes each, so that a huge document would need much memory.
  static constexpr std::size_t kMostBytes = 1U << 20U;
  /// Any number this short is finite.
  static constexpr std::size_t kLongestNumber = 18;

  /// Refers to the place of a token, behind which are those of the tokens after it. The last one of all is a
  /// bracket that ends something, so that after a token of another kind there is always one more.
  using Token = const std::uint32_t*;

  static bool is_begin(char c) { return c == '{' || c == '['; }
  static bool is_end(char c) { return c == '}' || c == ']'; }
  static bool is_white(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  [[nodiscard]] char first_byte(Token token) const { return text_[*token]; }

  [[nodiscard]] std::size_t next_backslash(std::size_t from) const {
    const void* const found =
        from < text_.size() ? std::memchr(text_.data() + from, '\\', text_.size() - from) : nullptr;
    return found == nullptr ? text_.size()
                            : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
  }

  /// A string. Between it and the token after it stands white space only.
  bool quoted(Token token, std::string_view& value, Span& where) {
    std::size_t end = token[1];
    while (text_[end - 1] != '"') {
      --end;
    }
    where = {*token, static_cast<std::uint32_t>(end - *token)};
    if (where.length < 2) {
      return false;
    }
    value = {text_.data() + where.offset + 1, where.length - std::size_t{2}};
    return backslash_ >= end || unescaped(end, value);
  }

  bool unescaped(std::size_t end, std::string_view& value) {
    backslash_ = next_backslash(end);
    const std::size_t before = unescaped_.size();
    const bool good = append_unescaped(unescaped_, value);
    value = std::string_view{unescaped_}.substr(before);
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

  /// A number, true, false or null.
  template <class Handler>
  bool word(Token token, Handler& handler) {
    std::size_t end = token[1];
    while (is_white(text_[end - 1])) {
      --end;
    }
    const Span where{*token, static_cast<std::uint32_t>(end - *token)};
    const std::string_view letters{text_.data() + where.offset, where.length};
    switch (letters.front()) {
      case 't':
        return letters == "true" && (handler.boolean(true, where), true);
      case 'f':
        return letters == "false" && (handler.boolean(false, where), true);
      case 'n':
        return letters == "null" && (handler.null(where), true);
      default:
        return is_number(letters) && (handler.number(letters, where), true);
    }
  }

  template <class Handler>
  bool text(Token token, Handler& handler) {
    std::string_view value;
    Span where;
    return quoted(token, value, where) && (handler.text(value, where), true);
  }

  /// A key and its colon.
  template <class Handler>
  bool key(Token token, Handler& handler) {
    std::string_view name;
    Span where;
    return first_byte(token) == '"' && quoted(token, name, where) && first_byte(token + 1) == ':' &&
           (handler.key(name, where), true);
  }

  template <class Handler>
  bool walk(std::span<const std::uint32_t> tokens, const ReadLimits& limits, Handler& handler) {
    Token token = tokens.data();
    std::uint32_t values = 0;
    std::size_t depth = 0;  // of what is open: ends_[depth] ends the innermost
    while (true) {
      if (depth > 0 && ends_[depth] == '}') {
        if (!key(token, handler)) {
          return false;
        }
        token += 2;
      }
      if (++values > limits.values) {
        return false;
      }
      const char c = first_byte(token);
      if (c == '"') {
        if (!text(token, handler)) {
          return false;
        }
      } else if (is_begin(c)) {
        if (depth == limits.depth) {
          return false;
        }
        const Span where{*token, 1};
        ends_[++depth] = c == '{' ? '}' : ']';
        c == '{' ? handler.object_begin(where) : handler.array_begin(where);
        if (first_byte(token + 1) != ends_[depth]) {
          ++token;
          continue;
        }
      } else if (is_end(c) || !word(token, handler)) {
        return false;
      }
      while (first_byte(++token) != ',') {
        if (first_byte(token) != ends_[depth]) {
          return false;
        }
        const Span where{*token, 1};
        ends_[depth] == '}' ? handler.object_end(where) : handler.array_end(where);
        const bool last = token == &tokens.back();
        if (--depth == 0 || last) {
          return depth == 0 && last;
        }
      }
      ++token;
    }
  }

  JsonStructure structure_;
  std::string_view text_;
  std::size_t backslash_ = 0;  ///< the first one that is not yet read past
  std::string ends_;           ///< the bracket that ends what is open, by depth
  std::string unescaped_;      ///< every text with an escape, one behind the other
};

}  // namespace charter
