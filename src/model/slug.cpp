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
