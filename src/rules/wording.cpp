#include "rules/wording.h"

#include "model/folded.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace charter {

namespace {

using namespace std::string_view_literals;

/// Folded already: no capitals, no accents.
constexpr std::array kPlaceholders{"tbd"sv,
                                   "tbc"sv,
                                   "tba"sv,
                                   "todo"sv,
                                   "fixme"sv,
                                   "xxx"sv,
                                   "lorem ipsum"sv,
                                   "lorem"sv,
                                   "placeholder"sv,
                                   "to be completed"sv,
                                   "to be determined"sv,
                                   "to be defined"sv,
                                   "to be confirmed"sv,
                                   "to be announced"sv,
                                   "to complete"sv,
                                   "fill in"sv,
                                   "a completer"sv,
                                   "a determiner"sv,
                                   "a definir"sv,
                                   "a preciser"sv,
                                   "a confirmer"sv,
                                   "a remplir"sv,
                                   "a venir"sv};
/// These mean something else inside a sentence ("the days to come"), and are marks only alone.
constexpr std::size_t kWordsOfAMark = 4;

constexpr std::array kOpenEnded{"any purpose"sv,
                                "any purposes"sv,
                                "any other purpose"sv,
                                "any other purposes"sv,
                                "other purposes"sv,
                                "all purposes"sv,
                                "any use"sv,
                                "any uses"sv,
                                "all uses"sv,
                                "other uses"sv,
                                "any lawful purpose"sv,
                                "any legitimate purpose"sv,
                                "any business purpose"sv,
                                "as needed"sv,
                                "without limitation"sv,
                                "including but not limited to"sv,
                                "toute fin"sv,
                                "toutes fins"sv,
                                "toutes les fins"sv,
                                "toute autre fin"sv,
                                "toutes autres fins"sv,
                                "autres fins"sv,
                                "tout usage"sv,
                                "tous usages"sv,
                                "tous les usages"sv,
                                "toute utilisation"sv,
                                "toutes utilisations"sv,
                                "tout autre usage"sv,
                                "autres usages"sv,
                                "au besoin"sv,
                                "selon les besoins"sv,
                                "sans s'y limiter"sv};

constexpr std::array kEveryone{"*"sv,
                               "all"sv,
                               "any"sv,
                               "anyone"sv,
                               "anybody"sv,
                               "everyone"sv,
                               "everybody"sv,
                               "all staff"sv,
                               "any staff"sv,
                               "all employees"sv,
                               "any employee"sv,
                               "all users"sv,
                               "any user"sv,
                               "all personnel"sv,
                               "whole organization"sv,
                               "the whole organization"sv,
                               "all roles"sv,
                               "tous"sv,
                               "toutes"sv,
                               "tous et toutes"sv,
                               "tout le monde"sv,
                               "tout le personnel"sv,
                               "tous les employes"sv,
                               "tout employe"sv,
                               "tous les utilisateurs"sv,
                               "tous les roles"sv,
                               "n'importe qui"sv,
                               "toute l'organisation"sv};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U;
}

/// Folded, white space and no-break spaces as one space, curly apostrophes as straight ones.
std::string plain_words(std::string_view text) {
  const std::string lower = folded(text);
  std::string out;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const std::string_view rest = std::string_view{lower}.substr(i);
    if (rest.starts_with("\u2019")) {
      out += '\'';
      i += 2;
      continue;
    }
    const bool no_break = rest.starts_with("\u00a0") || rest.starts_with("\u202f");
    const bool blank =
        no_break || lower[i] == ' ' || lower[i] == '\n' || lower[i] == '\t' || lower[i] == '\r';
    if (!blank) {
      out += lower[i];
      continue;
    }
    i += no_break ? (rest.starts_with("\u00a0") ? 1U : 2U) : 0U;
    if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

/// Where `phrase` stands in `text` as whole words, from `from` on.
std::size_t find_words(std::string_view text, std::string_view phrase, std::size_t from = 0) {
  for (std::size_t at = text.find(phrase, from); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(phrase.front());
    const bool ends = end >= text.size() || !is_word_byte(text[end]) || !is_word_byte(phrase.back());
    if (begins && ends) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::size_t words_in(std::string_view text) {
  return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A section number and the numbers it is made of: "67.2.1".
struct SectionNumber {
  std::vector<int> parts;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<SectionNumber> section_numbers(std::string_view text) {
  std::vector<SectionNumber> all;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    SectionNumber number{{}, i, i};
    while (i < text.size() && is_digit(text[i])) {
      int part = 0;
      for (; i < text.size() && is_digit(text[i]); ++i) {
        part = std::min(part * 10 + (text[i] - '0'), 1'000'000);
      }
      number.parts.push_back(part);
      number.end = i;
      i += i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1]) ? 1U : 0U;
    }
    all.push_back(std::move(number));
  }
  return all;
}

/// "68 para. 2" and "68 (1)" name section 68, not sections 2 and 1.
bool is_paragraph(std::string_view text, std::size_t begin) {
  std::string_view before = text.substr(0, begin);
  while (!before.empty() && (before.back() == ' ' || before.back() == '.')) {
    before.remove_suffix(1);
  }
  if (before.ends_with('(')) {
    return true;
  }
  const std::size_t word = before.find_last_not_of("abcdefghijklmnopqrstuvwxyz") + 1;
  const std::string_view last = before.substr(word);
  constexpr std::array kWords{"para"sv, "par"sv,    "paragraph"sv,  "paragraphe"sv,
                              "al"sv,   "alinea"sv, "subsection"sv, "subs"sv};
  return std::find(kWords.begin(), kWords.end(), last) != kWords.end();
}

bool joins_a_range(std::string_view between) {
  const auto first = between.find_first_not_of(' ');
  const auto last = between.find_last_not_of(' ');
  const std::string_view joint =
      first == std::string_view::npos ? std::string_view{} : between.substr(first, last - first + 1);
  return joint == "-" || joint == "\u2013" || joint == "a" || joint == "to";
}

/// The end of "67.2.1-3" is 67.2.3.
std::vector<int> range_end(const std::vector<int>& from, const std::vector<int>& to) {
  if (to.size() >= from.size()) {
    return to;
  }
  std::vector<int> whole{from.begin(), from.end() - static_cast<std::ptrdiff_t>(to.size())};
  whole.insert(whole.end(), to.begin(), to.end());
  return whole;
}

}  // namespace

bool is_placeholder(std::string_view text) {
  const std::string plain = plain_words(text);
  const auto holds_letter = std::any_of(plain.begin(), plain.end(), is_word_byte);
  if (!holds_letter) {
    return true;
  }
  const bool short_enough = words_in(plain) <= kWordsOfAMark;
  return std::any_of(kPlaceholders.begin(), kPlaceholders.end(), [&](std::string_view mark) {
    const bool unmistakable = mark == "tbd" || mark == "todo" || mark == "xxx" || mark == "lorem ipsum" ||
                              mark == "to be completed" || mark == "to be determined" ||
                              mark == "a completer";
    return (short_enough || unmistakable) && find_words(plain, mark) != std::string::npos;
  });
}

bool is_open_ended(std::string_view text) {
  const std::string plain = plain_words(text);
  return std::any_of(kOpenEnded.begin(), kOpenEnded.end(), [&](std::string_view phrase) {
    const std::size_t at = find_words(plain, phrase);
    if (at == std::string::npos) {
      return false;
    }
    // "for any purpose of this list: a, b and c" is closed: something stands after the colon.
    const std::size_t colon = plain.find(':', at + phrase.size());
    return colon == std::string::npos ||
           !std::any_of(plain.begin() + static_cast<std::ptrdiff_t>(colon), plain.end(), is_word_byte);
  });
}

bool names_everyone(std::string_view text) {
  const std::string plain = plain_words(text);
  return std::find(kEveryone.begin(), kEveryone.end(), plain) != kEveryone.end();
}

bool mentions(std::string_view text, std::span<const std::string_view> words) {
  const std::string plain = plain_words(text);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const std::string sought = plain_words(word);
    return !sought.empty() && find_words(plain, sought) != std::string::npos;
  });
}

bool names_law(std::string_view cited, std::string_view law) {
  const std::string plain = plain_words(cited);
  const std::string sought = plain_words(law);
  for (std::size_t at = find_words(plain, sought); !sought.empty() && at != std::string::npos;
       at = find_words(plain, sought, at + 1)) {
    // "A-2.1, r. 3.1" is a regulation under the law, "A-2.1.1" another law.
    const std::string_view after = std::string_view{plain}.substr(at + sought.size());
    const bool longer = after.size() > 1 && after[0] == '.' && is_digit(after[1]);
    if (!longer && after.find(" r.") != 0 && after.find(", r.") != 0) {
      return true;
    }
  }
  return false;
}

bool names_section(std::string_view cited, std::string_view section) {
  const std::string plain = plain_words(cited);
  const std::vector<SectionNumber> asked = section_numbers(section);
  if (asked.size() != 1) {
    return false;
  }
  const std::vector<SectionNumber> numbers = section_numbers(plain);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (is_paragraph(plain, numbers[i].begin)) {
      continue;
    }
    if (numbers[i].parts == asked.front().parts) {
      return true;
    }
    if (i + 1 < numbers.size() && joins_a_range(std::string_view{plain}.substr(
                                      numbers[i].end, numbers[i + 1].begin - numbers[i].end))) {
      const std::vector<int> end = range_end(numbers[i].parts, numbers[i + 1].parts);
      if (numbers[i].parts <= asked.front().parts && asked.front().parts <= end) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace charter
