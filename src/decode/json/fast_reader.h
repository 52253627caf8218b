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
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

class FastReader {
 public:
  static constexpr std::size_t kReadable = 8;

  /// False where the text is left to `read_json`; the events told until then are void. Texts of events stay
  /// good until the next call, as long as `text` does; kReadable bytes can be read from the beginning of
  /// each.
  template <class Handler>
  [[nodiscard]] bool read(std::string_view text, const ReadLimits& limits, Handler& handler) {
    const auto tokens =
        text.size() <= std::min(limits.bytes, kMostBytes) ? structure_.find(text) : std::nullopt;
    if (!tokens || !is_begin(static_cast<unsigned char>(text[tokens->front()])) ||
        !is_end(static_cast<unsigned char>(text[tokens->back()]))) {
      return false;
    }
    copies_.clear();
    ends_.resize(limits.depth + std::size_t{1});
    return walk(text, *tokens, limits, handler);
  }

 private:
  /// The places of the tokens take four bytes each, so that a huge document would need much memory.
  static constexpr std::size_t kMostBytes = 1U << 20U;
  /// Any number this short is finite.
  static constexpr std::size_t kLongestNumber = 18;

  /// Refers to the place of a token, behind which are those of the tokens after it. The last one of all is a
  /// bracket that ends something, so that after a token of another kind there is always one more.
  using Token = const std::uint32_t*;

  static bool is_begin(std::uint32_t c) { return c == '{' || c == '['; }
  static bool is_end(std::uint32_t c) { return c == '}' || c == ']'; }
  static bool is_white(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

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

  /// From where on a text needs more than to be pointed at: the next backslash, or where fewer bytes than
  /// kReadable are left.
  static const char* next_care(std::string_view text, const char* from) {
    const char* const last = text.data() + (text.size() - std::min(text.size(), kReadable));
    const void* const found =
        from < last ? std::memchr(from, '\\', static_cast<std::size_t>(last - from)) : nullptr;
    return found == nullptr ? last : static_cast<const char*>(found);
  }

  /// What a text means that has an escape, or a copy of one that stands at the end. Nothing where it means
  /// nothing.
  [[gnu::noinline]] std::optional<std::string_view> with_care(std::string_view text, std::string_view value) {
    const auto left = static_cast<std::size_t>(text.data() + text.size() - value.data());
    if (left >= kReadable && value.find('\\') == std::string_view::npos) {
      return value;
    }
    // What stands for `"\n",` takes eight bytes, and nothing takes more room there than here; none has to
    // move.
    copies_.reserve(2 * text.size() + 4 * kReadable);
    const std::size_t before = copies_.size();
    if (!append_unescaped(copies_, value)) {
      return std::nullopt;
    }
    const std::size_t size = copies_.size() - before;
    copies_.resize(before + std::max(size, kReadable));
    return std::string_view{copies_}.substr(before, size);
  }

  /// A string. Between it and the token after it stands white space only.
  [[gnu::always_inline]] bool quoted(std::string_view text, Token token, const char*& care,
                                     std::string_view& value, Span& where) {
    const char* const begin = text.data() + token[0];
    const char* end = text.data() + token[1];
    while (end[-1] != '"') {
      --end;
    }
    const auto length = static_cast<std::uint32_t>(end - begin);
    if (length < 2) {
      return false;
    }
    where = {token[0], length};
    value = {begin + 1, length - std::size_t{2}};
    if (care < end) {
      care = next_care(text, end);
      const auto meant = with_care(text, value);
      value = meant.value_or(std::string_view{});
      return meant.has_value();
    }
    return true;
  }

  /// A number, true, false or null.
  template <class Handler>
  static bool word(std::string_view text, Token token, Handler& handler) {
    std::size_t end = token[1];
    while (is_white(text[end - 1])) {
      --end;
    }
    const Span where{*token, static_cast<std::uint32_t>(end - *token)};
    const std::string_view letters = text.substr(where.offset, where.length);
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

  /// What it needs for each token is in local variables, which nothing that a handler writes to can change.
  template <class Handler>
  [[gnu::noinline]] bool walk(std::string_view text, std::span<const std::uint32_t> tokens,
                              const ReadLimits& limits, Handler& handler) {
    const auto first_byte = [bytes = text.data()](Token at) -> std::uint32_t {
      return static_cast<unsigned char>(bytes[*at]);
    };
    const char* care = next_care(text, text.data());
    std::string_view value;
    Span where;
    Token token = tokens.data();
    const Token last = &tokens.back();
    std::uint32_t* const outermost = ends_.data();  // stands for what is around the document
    std::uint32_t* const innermost = outermost + limits.depth;
    std::uint32_t* end = outermost;  // the bracket that ends what is open
    std::uint32_t values = 0;
    *outermost = 0;
    while (true) {
      if (*end == '}') {
        if (first_byte(token) != '"' || first_byte(token + 1) != ':' ||
            !quoted(text, token, care, value, where)) {
          return false;
        }
        handler.key(value, where);
        token += 2;
      }
      ++values;
      const std::uint32_t c = first_byte(token);
      if (c == '"') {
        if (!quoted(text, token, care, value, where)) {
          return false;
        }
        handler.text(value, where);
      } else if (is_begin(c)) {
        if (end == innermost) {
          return false;
        }
        where = {*token, 1};
        c == '{' ? handler.object_begin(where) : handler.array_begin(where);
        *++end = c == '{' ? '}' : ']';
        if (first_byte(token + 1) != *end) {
          ++token;
          continue;
        }
      } else if (is_end(c) || !word(text, token, handler)) {
        return false;
      }
      while (first_byte(++token) != ',') {
        if (first_byte(token) != *end) {
          return false;
        }
        where = {*token, 1};
        *end == '}' ? handler.object_end(where) : handler.array_end(where);
        if (--end == outermost || token == last) {
          return end == outermost && token == last && values <= limits.values;
        }
      }
      ++token;
    }
  }

  JsonStructure structure_;
  std::vector<std::uint32_t> ends_;  ///< the bracket that ends what is open, by depth
  std::string copies_;               ///< the texts that are not as in the document, one behind the other
};

}  // namespace charter
