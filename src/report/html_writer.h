#pragma once
/// Writes HTML that is well formed and escaped by construction: tags and attributes are named, never spelled
/// out, every text is escaped, every tag that is opened is closed, and only a safe address becomes a link.
/// There is no way to write an event handler or an inline style with it, and no script but a constant of
/// ours.
///
///     HtmlWriter html;
///     html.element(Tag::P, {{Attr::Class, "lead"}}, [&] { html.text(name); });
///     html.leaf(Tag::H2, {}, "Where you stand");

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace charter {

enum class Tag : std::uint8_t {
  Html,
  Head,
  Title,
  Body,
  Header,
  Nav,
  Main,
  Section,
  Footer,
  Div,
  H1,
  H2,
  H3,
  H4,
  P,
  Ol,
  Ul,
  Li,
  Dl,
  Dt,
  Dd,
  Details,
  Summary,
  Figure,
  Figcaption,
  Table,
  Caption,
  Thead,
  Tbody,
  Tr,
  Th,
  Td,
  Span,
  Strong,
  Em,
  Bdi,
  Abbr,
  Svg,
  Symbol,
  Defs,
  Pattern,
  Rect,
  Path,
  Circle,
};

enum class Attr : std::uint8_t {
  AriaCurrent,
  AriaHidden,
  AriaLabel,
  AriaLabelledby,
  AriaSort,
  Class,
  Cx,
  Cy,
  D,
  DataSort,
  Fill,
  Focusable,
  Height,
  Id,
  Lang,
  Open,
  PatternUnits,
  R,
  Role,
  Scope,
  Tabindex,
  Title,
  ViewBox,
  Width,
  X,
  Y,
};

struct Attribute {
  Attr name;
  std::string value;
};

using Attributes = std::initializer_list<Attribute>;

class HtmlWriter {
 public:
  /// Writes the document type.
  HtmlWriter();

  template <class Inside>
  void element(Tag tag, Attributes attributes, Inside&& inside) {
    open(tag, attributes);
    inside();
    close(tag);
  }
  void leaf(Tag tag, Attributes attributes, std::string_view text);
  void text(std::string_view text);

  /// A link where `address` is safe; elsewhere both are shown as text.
  void link(std::string_view address, std::string_view words);
  /// A link to the element of this page with that id.
  void jump(std::string_view id, std::string_view words, std::string_view css_class = {});
  /// Draws a symbol of this page.
  void use(std::string_view symbol);

  /// <meta name="…" content="…">, and the same for http-equiv.
  void meta(std::string_view name, std::string_view content);
  void meta_charset_utf8();
  void meta_policy(std::string_view content);
  /// An empty picture, so that a browser asks no server for one.
  void no_icon();
  /// A constant of ours; its hash is in the policy.
  void style(std::string_view css);
  void script(std::string_view code);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void open(Tag tag, Attributes attributes);
  void close(Tag tag);

  std::string out_;
};

}  // namespace charter
