#include "model/folded.h"

#include <charter/assessment.h>

#include "model/hash.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace charter {

namespace {

/// Latin letters with accents that names in French, English and Indigenous orthographies use most.
constexpr std::pair<std::string_view, std::string_view> kPlainLetters[] = {
    {"à", "a"},  {"â", "a"},  {"ä", "a"},  {"á", "a"}, {"ã", "a"},  {"å", "a"}, {"ā", "a"}, {"ç", "c"},
    {"é", "e"},  {"è", "e"},  {"ê", "e"},  {"ë", "e"}, {"ē", "e"},  {"í", "i"}, {"ì", "i"}, {"î", "i"},
    {"ï", "i"},  {"ī", "i"},  {"ñ", "n"},  {"ó", "o"}, {"ò", "o"},  {"ô", "o"}, {"ö", "o"}, {"õ", "o"},
    {"ō", "o"},  {"ú", "u"},  {"ù", "u"},  {"û", "u"}, {"ü", "u"},  {"ū", "u"}, {"ý", "y"}, {"ÿ", "y"},
    {"æ", "ae"}, {"œ", "oe"}, {"ß", "ss"}, {"À", "a"}, {"Â", "a"},  {"Ä", "a"}, {"Á", "a"}, {"Ã", "a"},
    {"Å", "a"},  {"Ç", "c"},  {"É", "e"},  {"È", "e"}, {"Ê", "e"},  {"Ë", "e"}, {"Í", "i"}, {"Ì", "i"},
    {"Î", "i"},  {"Ï", "i"},  {"Ñ", "n"},  {"Ó", "o"}, {"Ò", "o"},  {"Ô", "o"}, {"Ö", "o"}, {"Õ", "o"},
    {"Ú", "u"},  {"Ù", "u"},  {"Û", "u"},  {"Ü", "u"}, {"Æ", "ae"}, {"Œ", "oe"}};

std::string_view plain_letter(std::string_view rest) {
  if (static_cast<unsigned char>(rest.front()) < 0x80U) {
    return {};  // most letters of most texts: not worth a look at the table
  }
  for (const auto& [letter, plain] : kPlainLetters) {
    if (rest.substr(0, letter.size()) == letter) {
      return plain;
    }
  }
  return {};
}

/// How many bytes the blank takes that `text` begins with; 0 where it begins with something else.
std::size_t blank_at(std::string_view text) {
  for (const std::string_view blank : {" ", "\t", "\n", "\r", "\u00a0", "\u2007", "\u2009", "\u202f"}) {
    if (text.starts_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

/// U+0300 to U+036F, two bytes each.
bool is_combining_mark(std::string_view text) {
  return text.size() >= 2 &&
         (text[0] == '\xCC' || (text[0] == '\xCD' && static_cast<unsigned char>(text[1]) < 0xB0U));
}

constexpr std::size_t kLongestSlug = 64;  ///< of what an `id` may be
constexpr std::size_t kHashDigits = 8;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Tells names apart whose slugs do not: of letters that are not Latin, or alike up to where they are cut.
std::string with_hash(std::string slug, std::string_view name) {
  TextHash hash;
  hash.add(name);
  slug.resize(std::min(slug.size(), kLongestSlug - kHashDigits - 1));
  return slug + (slug.ends_with('-') ? "" : "-") + hash.hex().substr(0, kHashDigits);
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (const auto plain = plain_letter(text.substr(i)); !plain.empty()) {
      out += plain;
      ++i;  // these letters take two bytes
    } else {
      out += c;
    }
  }
  return out;
}

std::string spelling_key(std::string_view text) {
  std::string bare;
  bool gap = false;
  while (!text.empty()) {
    if (const std::size_t size = blank_at(text); size > 0) {
      gap = !bare.empty();
      text.remove_prefix(size);
    } else if (is_combining_mark(text)) {
      text.remove_prefix(2);
    } else {
      bare += gap ? " " : "";
      bare += text.front();
      gap = false;
      text.remove_prefix(1);
    }
  }
  return folded(bare);
}

std::string_view trimmed_blanks(std::string_view text) {
  while (const std::size_t size = blank_at(text)) {
    text.remove_prefix(size);
  }
  std::size_t end = 0;  // of what has been seen that is no blank
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = blank_at(text.substr(i));
    i += size > 0 ? size : 1;
    end = size > 0 ? end : i;
  }
  return text.substr(0, end);
}

std::string slug(std::string_view name) {
  std::string out;
  bool gap = false;
  const auto put = [&](std::string_view letters) {
    if (gap && !out.empty()) {
      out += '-';
    }
    gap = false;
    out += letters;
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    if (is_letter_or_digit(c)) {
      put({&c, 1});
    } else if (const auto plain = plain_letter(name.substr(i)); !plain.empty()) {
      put(plain);
      ++i;  // these letters take two bytes
    } else {
      gap = true;
    }
  }
  if (out.empty()) {
    return name.empty() ? "organization" : with_hash("organization", name);
  }
  return out.size() > kLongestSlug ? with_hash(out, name) : out;
}

}  // namespace charter
