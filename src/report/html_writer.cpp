#include "report/html_writer.h"

#include "report/escape.h"

#include <array>

namespace charter {

namespace {

enum class Flow : std::uint8_t { Block, Inline };

struct TagRow {
  Tag tag;
  std::string_view name;
  Flow flow;
};

constexpr std::array kTags{
    TagRow{Tag::Html, "html", Flow::Block},
    TagRow{Tag::Head, "head", Flow::Block},
    TagRow{Tag::Title, "title", Flow::Block},
    TagRow{Tag::Body, "body", Flow::Block},
    TagRow{Tag::Header, "header", Flow::Block},
    TagRow{Tag::Nav, "nav", Flow::Block},
    TagRow{Tag::Main, "main", Flow::Block},
    TagRow{Tag::Section, "section", Flow::Block},
    TagRow{Tag::Footer, "footer", Flow::Block},
    TagRow{Tag::Div, "div", Flow::Block},
    TagRow{Tag::H1, "h1", Flow::Block},
    TagRow{Tag::H2, "h2", Flow::Block},
    TagRow{Tag::H3, "h3", Flow::Block},
    TagRow{Tag::H4, "h4", Flow::Block},
    TagRow{Tag::P, "p", Flow::Block},
    TagRow{Tag::Ol, "ol", Flow::Block},
    TagRow{Tag::Ul, "ul", Flow::Block},
    TagRow{Tag::Li, "li", Flow::Block},
    TagRow{Tag::Dl, "dl", Flow::Block},
    TagRow{Tag::Dt, "dt", Flow::Block},
    TagRow{Tag::Dd, "dd", Flow::Block},
    TagRow{Tag::Details, "details", Flow::Block},
    TagRow{Tag::Summary, "summary", Flow::Block},
    TagRow{Tag::Figure, "figure", Flow::Block},
    TagRow{Tag::Figcaption, "figcaption", Flow::Block},
    TagRow{Tag::Table, "table", Flow::Block},
    TagRow{Tag::Caption, "caption", Flow::Block},
    TagRow{Tag::Thead, "thead", Flow::Block},
    TagRow{Tag::Tbody, "tbody", Flow::Block},
    TagRow{Tag::Tr, "tr", Flow::Block},
    TagRow{Tag::Th, "th", Flow::Inline},
    TagRow{Tag::Td, "td", Flow::Inline},
    TagRow{Tag::Span, "span", Flow::Inline},
    TagRow{Tag::Strong, "strong", Flow::Inline},
    TagRow{Tag::Em, "em", Flow::Inline},
    TagRow{Tag::Bdi, "bdi", Flow::Inline},
    TagRow{Tag::Abbr, "abbr", Flow::Inline},
    TagRow{Tag::Svg, "svg", Flow::Inline},
    TagRow{Tag::Symbol, "symbol", Flow::Block},
    TagRow{Tag::Defs, "defs", Flow::Block},
    TagRow{Tag::Pattern, "pattern", Flow::Block},
    TagRow{Tag::Rect, "rect", Flow::Inline},
    TagRow{Tag::Path, "path", Flow::Inline},
    TagRow{Tag::Circle, "circle", Flow::Inline},
};

struct AttrRow {
  Attr attr;
  std::string_view name;
};

constexpr std::array kAttrs{
    AttrRow{Attr::AriaCurrent, "aria-current"},
    AttrRow{Attr::AriaHidden, "aria-hidden"},
    AttrRow{Attr::AriaLabel, "aria-label"},
    AttrRow{Attr::AriaLabelledby, "aria-labelledby"},
    AttrRow{Attr::AriaSort, "aria-sort"},
    AttrRow{Attr::Class, "class"},
    AttrRow{Attr::Cx, "cx"},
    AttrRow{Attr::Cy, "cy"},
    AttrRow{Attr::D, "d"},
    AttrRow{Attr::DataSort, "data-sort"},
    AttrRow{Attr::Fill, "fill"},
    AttrRow{Attr::Focusable, "focusable"},
    AttrRow{Attr::Height, "height"},
    AttrRow{Attr::Id, "id"},
    AttrRow{Attr::Lang, "lang"},
    AttrRow{Attr::Open, "open"},
    AttrRow{Attr::PatternUnits, "patternUnits"},
    AttrRow{Attr::R, "r"},
    AttrRow{Attr::Role, "role"},
    AttrRow{Attr::Scope, "scope"},
    AttrRow{Attr::Tabindex, "tabindex"},
    AttrRow{Attr::Title, "title"},
    AttrRow{Attr::ViewBox, "viewBox"},
    AttrRow{Attr::Width, "width"},
    AttrRow{Attr::X, "x"},
    AttrRow{Attr::Y, "y"},
};

/// Both tables stand in the order of their enumeration.
template <class Rows, class Key>
constexpr bool in_order(const Rows& rows, Key key) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(key(rows[i])) != i) {
      return false;
    }
  }
  return true;
}
static_assert(in_order(kTags, [](const TagRow& row) { return row.tag; }));
static_assert(in_order(kAttrs, [](const AttrRow& row) { return row.attr; }));

const TagRow& row_of(Tag tag) {
  return kTags[static_cast<std::size_t>(tag)];
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string{name} + "=\"" + markup_escaped(value) + "\"";
}

}  // namespace

HtmlWriter::HtmlWriter() : out_{"<!DOCTYPE html>\n"} {}

void HtmlWriter::open(Tag tag, Attributes attributes) {
  const TagRow& row = row_of(tag);
  if (row.flow == Flow::Block && !out_.ends_with('\n')) {
    out_ += '\n';
  }
  out_ += "<" + std::string{row.name};
  for (const Attribute& given : attributes) {
    out_ += attribute(kAttrs[static_cast<std::size_t>(given.name)].name, given.value);
  }
  out_ += '>';
}

void HtmlWriter::close(Tag tag) {
  const TagRow& row = row_of(tag);
  out_ += "</" + std::string{row.name} + ">";
  out_ += row.flow == Flow::Block ? "\n" : "";
}

void HtmlWriter::leaf(Tag tag, Attributes attributes, std::string_view words) {
  element(tag, attributes, [&] { text(words); });
}

void HtmlWriter::text(std::string_view text) {
  out_ += markup_escaped(text);
}

void HtmlWriter::link(std::string_view address, std::string_view words) {
  if (!is_safe_link(address)) {
    text(words);
    if (!address.empty()) {
      text(" (" + std::string{address} + ")");
    }
    return;
  }
  out_ += "<a" + attribute("href", address) + " rel=\"noopener noreferrer nofollow\">";
  text(words);
  out_ += "</a>";
}

void HtmlWriter::jump(std::string_view id, std::string_view words, std::string_view css_class) {
  out_ += "<a" + (css_class.empty() ? "" : attribute("class", css_class)) +
          attribute("href", "#" + std::string{id}) + ">";
  text(words);
  out_ += "</a>";
}

void HtmlWriter::use(std::string_view symbol) {
  out_ += "<use" + attribute("href", "#" + std::string{symbol}) + "></use>";
}

void HtmlWriter::meta(std::string_view name, std::string_view content) {
  out_ += "<meta" + attribute("name", name) + attribute("content", content) + ">\n";
}

void HtmlWriter::meta_charset_utf8() {
  out_ += "<meta charset=\"utf-8\">\n";
}

void HtmlWriter::meta_policy(std::string_view content) {
  out_ += "<meta http-equiv=\"Content-Security-Policy\"" + attribute("content", content) + ">\n";
}

void HtmlWriter::no_icon() {
  out_ += "<link rel=\"icon\" href=\"data:,\">\n";
}

void HtmlWriter::style(std::string_view css) {
  out_ += "<style>" + std::string{css} + "</style>\n";
}

void HtmlWriter::script(std::string_view code) {
  out_ += "<script>" + std::string{code} + "</script>\n";
}

}  // namespace charter
