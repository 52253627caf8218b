#include "support/markup_reader.h"

#include <array>

namespace charter::test {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEntities{
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}}};

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  MarkupDocument read() {
    while (!rest_.empty() && document_.mistake.empty()) {
      if (rest_.front() != '<') {
        text();
      } else if (rest_.starts_with("<!DOCTYPE html>") || rest_.starts_with("<?xml ")) {
        rest_.remove_prefix(rest_.find('>') + 1);
      } else if (rest_.starts_with("</")) {
        close();
      } else {
        open();
      }
    }
    if (document_.mistake.empty() && !open_.empty()) {
      mistake("not closed: " + name_of(open_.back()));
    }
    return std::move(document_);
  }

 private:
  void mistake(const std::string& what) {
    document_.mistake = what + " before: " + std::string{rest_.substr(0, 60)};
    rest_ = {};
  }

  [[nodiscard]] const std::string& name_of(std::size_t index) const { return document_.elements[index].name; }

  /// Up to `end`, unescaped; a bare & or < is a mistake.
  std::string unescaped(std::string_view raw) {
    std::string out;
    while (!raw.empty()) {
      if (raw.front() == '<') {
        mistake("a bare <");
        return out;
      }
      if (raw.front() != '&') {
        out += raw.front();
        raw.remove_prefix(1);
        continue;
      }
      bool known = false;
      for (const auto& [entity, character] : kEntities) {
        if (raw.starts_with(entity)) {
          out += character;
          raw.remove_prefix(entity.size());
          known = true;
          break;
        }
      }
      if (!known) {
        mistake("a bare &");
        return out;
      }
    }
    return out;
  }

  void text() {
    const std::string_view raw = rest_.substr(0, rest_.find('<'));
    rest_.remove_prefix(raw.size());
    const std::string words =
        !open_.empty() && name_of(open_.back()) == "style" ? std::string{raw} : unescaped(raw);
    if (!open_.empty()) {
      document_.elements[open_.back()].text += words;
    } else if (words.find_first_not_of('\n') != std::string::npos) {
      mistake("text outside: " + words);
    }
  }

  void close() {
    const std::string name{rest_.substr(2, rest_.find('>') - 2)};
    if (open_.empty() || name_of(open_.back()) != name) {
      mistake("closes what is not open: " + name);
      return;
    }
    open_.pop_back();
    rest_.remove_prefix(name.size() + 3);
  }

  std::string name() {
    const auto end =
        rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    std::string out{rest_.substr(0, end)};
    rest_.remove_prefix(out.size());
    if (out.empty()) {
      mistake("a name was expected");
    }
    return out;
  }

  void open() {
    rest_.remove_prefix(1);
    MarkupElement element;
    element.name = name();
    for (const std::size_t around : open_) {
      element.path.push_back(name_of(around));
    }
    while (rest_.starts_with(' ')) {
      rest_.remove_prefix(1);
      const std::string attribute = name();
      if (!rest_.starts_with("=\"")) {
        mistake("an attribute without a quoted value");
        return;
      }
      rest_.remove_prefix(2);
      const auto end = rest_.find('"');
      if (end == std::string_view::npos) {
        mistake("a quotation mark is missing");
        return;
      }
      const std::string_view raw = rest_.substr(0, end);
      rest_.remove_prefix(end + 1);
      element.attributes.emplace_back(attribute, unescaped(raw));
    }
    const bool empty = rest_.starts_with("/>") || element.name == "meta" || element.name == "link";
    if (!rest_.starts_with('>') && !rest_.starts_with("/>")) {
      mistake("a tag does not end");
      return;
    }
    rest_.remove_prefix(rest_.find('>') + 1);
    document_.elements.push_back(std::move(element));
    if (!empty) {
      open_.push_back(document_.elements.size() - 1);
    }
  }

  std::string_view rest_;
  MarkupDocument document_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::string MarkupElement::attribute(std::string_view wanted) const {
  for (const auto& [known, value] : attributes) {
    if (known == wanted) {
      return value;
    }
  }
  return {};
}

std::string MarkupDocument::whole_text() const {
  std::string out;
  for (const MarkupElement& element : elements) {
    out += element.text + "\n";
    for (const auto& [name, value] : element.attributes) {
      out += value + "\n";
    }
  }
  return out;
}

std::vector<std::string> MarkupDocument::skeleton() const {
  std::vector<std::string> out;
  for (const MarkupElement& element : elements) {
    std::string names = std::to_string(element.path.size()) + " " + element.name;
    for (const auto& [name, value] : element.attributes) {
      names += " " + name;
    }
    out.push_back(names);
  }
  return out;
}

MarkupDocument read_markup(std::string_view text) {
  return Reader{text}.read();
}

}  // namespace charter::test
