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
                                "sans s'y limiter"sv};
/// These open a list themselves: what follows them does not close it.
constexpr std::array kNeverClosed{"without limitation"sv, "including but not limited to"sv,
                                  "sans s'y limiter"sv};
/// What follows one of these is an example, and a list that ends so goes on.
constexpr std::array kForExample{"such as"sv,  "including"sv, "for example"sv, "for instance"sv, "e.g"sv,
                                 "like"sv,     "notamment"sv, "par exemple"sv, "y compris"sv,    "tel que"sv,
                                 "tels que"sv, "telle que"sv, "telles que"sv,  "comme"sv,        "p. ex"sv};
constexpr std::array kAndSoOn{"etc"sv, "and others"sv, "and so on"sv, "et autres"sv, "entre autres"sv};
/// A phrase with one of these before it, in the same sentence, shuts the door that it would open.
constexpr std::array kNegations{"no"sv,        "not"sv,       "never"sv,  "nor"sv,      "without"sv,
                                "excluding"sv, "aucune"sv,    "aucun"sv,  "jamais"sv,   "ni"sv,
                                "sans"sv,      "pas"sv,       "forbid"sv, "forbids"sv,  "prohibit"sv,
                                "prohibits"sv, "exclusion"sv, "exclut"sv, "interdit"sv, "interdisent"sv,
                                "excluent"sv,  "except"sv};
/// And so does one of these after it.
constexpr std::array kRefusals{
    "forbidden"sv,  "prohibited"sv, "excluded"sv,   "not allowed"sv, "not permitted"sv, "interdite"sv,
    "interdites"sv, "interdit"sv,   "interdits"sv,  "exclue"sv,      "exclues"sv,       "exclu"sv,
    "exclus"sv,     "proscrite"sv,  "proscrites"sv, "prohibee"sv,    "prohibees"sv,     "not be"sv};
constexpr std::size_t kWordsBefore = 6;
constexpr std::size_t kWordsAfter = 6;

/// Whoever says one of these, and nothing that limits it, answers for nothing.
constexpr std::array kDisclaimers{"disclaims all liability"sv,
                                  "disclaims any liability"sv,
                                  "disclaims all responsibility"sv,
                                  "disclaims any responsibility"sv,
                                  "excludes all liability"sv,
                                  "excludes any liability"sv,
                                  "declines all liability"sv,
                                  "declines all responsibility"sv,
                                  "no liability"sv,
                                  "no responsibility"sv,
                                  "not liable"sv,
                                  "not responsible"sv,
                                  "decline toute responsabilite"sv,
                                  "declinent toute responsabilite"sv,
                                  "exclut toute responsabilite"sv,
                                  "rejette toute responsabilite"sv,
                                  "aucune responsabilite"sv,
                                  "n'est pas responsable"sv,
                                  "n'est aucunement responsable"sv,
                                  "n'est nullement responsable"sv};
constexpr std::array kEmphasis{" whatsoever"sv, " of any kind"sv, " at all"sv,
                               " in any way"sv, " que ce soit"sv, " d'aucune sorte"sv};
constexpr std::array kLimits{"except"sv, "save"sv,   "other than"sv,    "unless"sv,
                             "sauf"sv,   "hormis"sv, "a l'exception"sv, "excepte"sv};

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
                               "any staff member"sv,
                               "all staff members"sv,
                               "all members of staff"sv,
                               "any person"sv,
                               "all persons"sv,
                               "all people"sv,
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
                               "l'ensemble du personnel"sv,
                               "tout membre du personnel"sv,
                               "tous les membres du personnel"sv,
                               "toute personne"sv,
                               "toutes les personnes"sv,
                               "toute l'equipe"sv,
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

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return lines;
}

template <class Words>
bool holds_one(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return find_words(text, word) != std::string_view::npos;
  });
}

/// The last, or the first, `count` words of a text.
std::string_view last_words(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  for (; begin > 0 && count > 0; --begin) {
    count -= text[begin - 1] == ' ' && begin < text.size() ? 1U : 0U;
  }
  return text.substr(begin);
}
std::string_view first_words(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; end < text.size() && count > 0; ++end) {
    count -= text[end] == ' ' && end > 0 ? 1U : 0U;
  }
  return text.substr(0, end);
}

/// Up to the end of its sentence; an abbreviation ends none, since no blank follows it.
std::string_view rest_of_sentence(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stop = text[i] == '.' || text[i] == ';' || text[i] == '!' || text[i] == '?';
    if (stop && (i + 1 == text.size() || text[i + 1] == ' ')) {
      return text.substr(0, i);
    }
  }
  return text;
}
std::string_view begin_of_sentence(std::string_view text) {
  const std::size_t stop = text.find_last_of(".;:!?");
  return stop == std::string_view::npos ? text : text.substr(stop + 1);
}

bool is_negated(std::string_view before, std::string_view after) {
  const std::string_view near = last_words(begin_of_sentence(before), kWordsBefore);
  const bool not_only = find_words(near, "not only") != std::string_view::npos ||
                        find_words(near, "pas seulement") != std::string_view::npos;
  return (holds_one(near, kNegations) && !not_only) ||
         holds_one(first_words(rest_of_sentence(after), kWordsAfter), kRefusals);
}

/// "for any purpose of this list: a, b and c" is closed; "for any purpose, such as: a" is not.
bool is_closed_by_list(std::string_view phrase, std::string_view after) {
  const std::size_t colon = rest_of_sentence(after).find(':');
  if (colon == std::string_view::npos ||
      std::find(kNeverClosed.begin(), kNeverClosed.end(), phrase) != kNeverClosed.end()) {
    return false;
  }
  const std::string_view items = after.substr(colon + 1);
  constexpr std::size_t kFirst = 3;
  return std::any_of(items.begin(), items.end(), is_word_byte) && !holds_one(items, kAndSoOn) &&
         !holds_one(after.substr(0, colon), kForExample) &&
         !holds_one(first_words(items, kFirst), kForExample);
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

namespace {

/// One line of a text, which holds a letter.
bool marks_what_is_to_come(std::string_view plain) {
  const bool short_enough = words_in(plain) <= kWordsOfAMark;
  return std::any_of(kPlaceholders.begin(), kPlaceholders.end(), [&](std::string_view mark) {
    const std::size_t at = find_words(plain, mark);
    if (at == std::string_view::npos) {
      return false;
    }
    const bool unmistakable = mark == "tbd" || mark == "todo" || mark == "xxx" || mark == "lorem ipsum" ||
                              mark == "to be determined";
    // "To be completed with the city" and "[to be completed]" are marks; "forms to be completed at home" is
    // not.
    const bool apart = at == 0 || plain[at - 1] == '[' || plain[at - 1] == '(' || plain[at - 1] == '<';
    return short_enough || unmistakable || apart;
  });
}

}  // namespace

bool is_placeholder(std::string_view text) {
  bool said = false;
  for (const std::string_view line : lines_of(text)) {
    const std::string plain = plain_words(line);
    if (!std::any_of(plain.begin(), plain.end(), is_word_byte)) {
      continue;
    }
    if (marks_what_is_to_come(plain)) {
      return true;
    }
    said = true;
  }
  return !said;
}

bool is_open_ended(std::string_view text) {
  const std::string plain = plain_words(text);
  const std::string_view words = plain;
  return std::any_of(kOpenEnded.begin(), kOpenEnded.end(), [words](std::string_view phrase) {
    for (std::size_t at = find_words(words, phrase); at != std::string_view::npos;
         at = find_words(words, phrase, at + 1)) {
      const std::string_view after = words.substr(at + phrase.size());
      if (!is_negated(words.substr(0, at), after) && !is_closed_by_list(phrase, after)) {
        return true;
      }
    }
    return false;
  });
}

bool disclaims_all(std::string_view text) {
  for (const std::string_view line : lines_of(text)) {
    const std::string plain = plain_words(line);
    for (const std::string_view phrase : kDisclaimers) {
      const std::size_t at = find_words(plain, phrase);
      if (at == std::string_view::npos) {
        continue;
      }
      std::string_view after = std::string_view{plain}.substr(at + phrase.size());
      for (const std::string_view emphasis : kEmphasis) {
        after = after.starts_with(emphasis) ? after.substr(emphasis.size()) : after;
      }
      // "no liability for mistakes in the lists received" leaves the rest; "no liability, except …" too.
      const bool ends = after.empty() || !(after.front() == ' ' || is_word_byte(after.front()));
      if (ends && !holds_one(after, kLimits)) {
        return true;
      }
    }
  }
  return false;
}

bool is_kind_of(std::string_view name, std::span<const std::string_view> kinds) {
  const std::size_t prefix = name.find_last_of("/#:");
  const std::string_view local = prefix == std::string_view::npos ? name : name.substr(prefix + 1);
  std::string words;
  for (std::size_t i = 0; i < local.size(); ++i) {
    const bool capital = local[i] >= 'A' && local[i] <= 'Z';
    if (capital && i > 0 && local[i - 1] >= 'a' && local[i - 1] <= 'z') {
      words += '-';
    }
    words += local[i] == '_' || local[i] == ' ' ? '-' : local[i];
  }
  words = plain_words(words);
  return std::any_of(kinds.begin(), kinds.end(), [&words](std::string_view kind) {
    const std::string sought = plain_words(kind);
    return words.starts_with(sought) && (words.size() == sought.size() || words[sought.size()] == '-');
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
