#include "decode/yaml/texts.h"

#include "decode/yaml/charter_kinds.h"

#include <algorithm>

namespace charter {

namespace {

using namespace std::string_view_literals;

constexpr Bilingual kText{"a text in each language", "un texte dans chaque langue"};

/// Length of the white space at `i`: one byte for ASCII, two or three for the no-break spaces.
std::size_t space_at(std::string_view text, std::size_t i) {
  if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') {
    return 1;
  }
  if (text.substr(i, 2) == "\u00a0"sv) {
    return 2;
  }
  return text.substr(i, 3) == "\u202f"sv ? 3 : 0;
}

bool holds_letter_or_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (static_cast<unsigned char>(c) >= 0xC3U && static_cast<unsigned char>(c) <= 0xF4U &&
            static_cast<unsigned char>(c) != 0xE2U);  // not the punctuation of U+2000…
  });
}

/// Ends after . ! ? or … that white space or the end of the text follows.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    std::size_t length = text[i] == '.' || text[i] == '!' || text[i] == '?' ? 1 : 0;
    if (text.substr(i, 3) == "…"sv) {
      length = 3;
    }
    if (length > 0 && (i + length >= text.size() || space_at(text, i + length) > 0)) {
      return i + length;
    }
  }
  return text.size();
}

std::string first_words(std::string_view text, std::uint32_t count) {
  std::size_t end = 0;
  for (std::uint32_t words = 0; end < text.size(); ++end) {
    if (space_at(text, end) > 0 && ++words == count) {
      break;
    }
  }
  return std::string{text.substr(0, end)};
}

}  // namespace

std::uint32_t word_count(std::string_view text) {
  std::uint32_t count = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t space = i < text.size() ? space_at(text, i) : 1;
    if (space == 0) {
      ++i;
      continue;
    }
    count += holds_letter_or_digit(text.substr(start, i - start)) ? 1U : 0U;
    i += space;
    start = i;
  }
  return count;
}

std::vector<std::string_view> TextReader::language_names() const {
  return {languages_.begin(), languages_.end()};
}

void TextReader::check_sentences(std::string_view language, const DocumentNode& node) const {
  const std::string_view text = node.value;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = sentence_end(text, start);
    const std::string_view sentence = text.substr(start, end - start);
    const std::uint32_t words = word_count(sentence);
    if (words > Editorial::kSentenceWords) {
      report_.add(kLongSentence, node.where,
                  {std::string{language}, std::to_string(words), first_words(sentence, 6),
                   std::to_string(Editorial::kSentenceWords)});
    }
    start = end;
    while (start < text.size() && space_at(text, start) > 0) {
      start += space_at(text, start);
    }
  }
}

Text TextReader::read(const DocumentNode& node, std::string_view name) const {
  Text text;
  if (node.kind != DocumentNode::Kind::Mapping) {
    report_.add(
        kYamlWrongType, node.where,
        {std::string{name}, kind_words(node),
         Bilingual{"one text a language: { en: …, fr: … }", "un texte par langue\u00a0: { en: …, fr: … }"}});
    return text;
  }
  const auto names = language_names();
  if (names.empty()) {
    return text;  // charter.yaml could not be read: nothing is known about languages
  }
  for (const std::string_view language : names) {
    const DocumentNode* words = find(node, language);
    if (words == nullptr || words->kind == DocumentNode::Kind::Null ||
        (words->kind == DocumentNode::Kind::Scalar && word_count(words->value) == 0)) {
      report_.add(kMissingLanguage, node.where, {std::string{language}, joined(names)});
    } else if (words->kind != DocumentNode::Kind::Scalar) {
      report_.add(kYamlWrongType, words->where,
                  {std::string{language}, kind_words(*words), Bilingual{"a text", "un texte"}});
    } else {
      text.translations.emplace_back(language, words->value);
      if (editorial()) {
        check_sentences(language, *words);
      }
    }
  }
  for (const DocumentNode::Key& key : node.keys) {
    if (!key.name.starts_with("x-") && std::find(names.begin(), names.end(), key.name) == names.end()) {
      report_.add(kUnknownLanguage, key.where, {key.name, joined(names)});
    }
  }
  return text;
}

Text TextReader::required(Fields& fields, std::string_view key) const {
  const DocumentNode* node = fields.required(key, kText);
  return node == nullptr ? Text{} : read(*node, key);
}

Text TextReader::optional(Fields& fields, std::string_view key) const {
  const DocumentNode* node = fields.optional(key);
  return node == nullptr ? Text{} : read(*node, key);
}

Text TextReader::title(Fields& fields, std::string_view key) const {
  const DocumentNode* node = fields.required(key, kText);
  if (node == nullptr) {
    return {};
  }
  Text text = read(*node, key);
  for (const auto& [language, words] : text.translations) {
    const std::uint32_t length = code_points(words);
    if (editorial() && length > Editorial::kTitleCharacters) {
      report_.add(kLongTitle, find(*node, language)->where,
                  {language, std::to_string(length), std::to_string(Editorial::kTitleCharacters)});
    }
  }
  return text;
}

std::vector<Text> TextReader::list(Fields& fields, std::string_view key, Bilingual noun, Range range) const {
  std::vector<Text> texts;
  const auto nodes = fields.required_list(key);
  for (const DocumentNode* node : nodes) {
    texts.push_back(read(*node, key));
  }
  const DocumentNode* list = fields.optional(key);
  if (editorial() && list != nullptr && list->kind == DocumentNode::Kind::Sequence &&
      (nodes.size() < range.least || nodes.size() > range.most)) {
    report_.add(
        kWrongCount, list->where,
        {std::to_string(nodes.size()), noun, std::to_string(range.least) + "–" + std::to_string(range.most)});
  }
  return texts;
}

}  // namespace charter
