// The pictures of the page: bars that read without colour, and one symbol a status.

#include "report/html_parts.h"
#include "report/numbers.h"

#include <charter/diagnostic.h>

namespace charter {

namespace {

/// "35.80%", for an SVG attribute.
std::string share(std::int32_t basis_points) {
  const std::string decimals = std::to_string(basis_points % 100);
  return std::to_string(basis_points / 100) + (decimals.size() == 1 ? ".0" : ".") + decimals + "%";
}

void part(HtmlWriter& html, std::int32_t from, std::int32_t to, std::string_view fill) {
  if (to > from) {
    html.leaf(Tag::Rect,
              {{Attr::X, share(from)},
               {Attr::Width, share(to - from)},
               {Attr::Height, "100%"},
               {Attr::Fill, std::string{fill}}},
              {});
  }
}

constexpr std::string_view kProven = "url(#proven)";
constexpr std::string_view kAnswered = "url(#answered)";
constexpr std::string_view kReachable = "url(#reachable)";

void pattern(HtmlWriter& html, std::string_view id, std::string_view path) {
  html.element(
      Tag::Pattern,
      {{Attr::Id, std::string{id}},
       {Attr::Width, "8"},
       {Attr::Height, "8"},
       {Attr::PatternUnits, "userSpaceOnUse"}},
      [&] {
        html.leaf(Tag::Rect,
                  {{Attr::Class, std::string{id} + "-ground"}, {Attr::Width, "8"}, {Attr::Height, "8"}}, {});
        if (!path.empty()) {
          html.leaf(Tag::Path, {{Attr::Class, std::string{id} + "-mark"}, {Attr::D, std::string{path}}}, {});
        }
      });
}

struct Drawing {
  std::string_view id;
  std::string_view path;  ///< inside the ring
};

/// Done is full, partly done half full, the others empty but for their mark.
constexpr std::array kStatusDrawings{
    Drawing{"is-done", "M4.6 8.3 7 10.7 11.6 5.4"}, Drawing{"is-partial", "M8 1.5a6.5 6.5 0 0 1 0 13z"},
    Drawing{"is-open", ""}, Drawing{"is-unanswered", "M6 6.3c0-2.7 4-2.7 4-.2 0 1.7-2 1.6-2 3.2M8 11.2v1.2"},
    Drawing{"is-left-out", "M5 8h6"}};

void symbol(HtmlWriter& html, const Drawing& drawing) {
  html.element(Tag::Symbol, {{Attr::Id, std::string{drawing.id}}, {Attr::ViewBox, "0 0 16 16"}}, [&] {
    html.leaf(Tag::Circle,
              {{Attr::Class, "ring " + std::string{drawing.id}},
               {Attr::Cx, "8"},
               {Attr::Cy, "8"},
               {Attr::R, "6.5"}},
              {});
    if (!drawing.path.empty()) {
      html.leaf(Tag::Path,
                {{Attr::Class, "mark " + std::string{drawing.id}}, {Attr::D, std::string{drawing.path}}}, {});
    }
  });
}

void key_row(HtmlPage& page, std::string_view fill, Word word) {
  HtmlWriter& html = page.html;
  html.element(Tag::Li, {}, [&] {
    html.element(Tag::Svg,
                 {{Attr::Class, "swatch"},
                  {Attr::Width, "26"},
                  {Attr::Height, "14"},
                  {Attr::AriaHidden, "true"},
                  {Attr::Focusable, "false"}},
                 [&] {
                   html.leaf(Tag::Rect,
                             {{Attr::Width, "100%"}, {Attr::Height, "100%"}, {Attr::Fill, std::string{fill}}},
                             {});
                 });
    html.leaf(Tag::Span, {}, page.say(word));
  });
}

}  // namespace

void html_drawings(HtmlPage& page) {
  HtmlWriter& html = page.html;
  html.element(Tag::Svg,
               {{Attr::Class, "drawings"},
                {Attr::Width, "0"},
                {Attr::Height, "0"},
                {Attr::AriaHidden, "true"},
                {Attr::Focusable, "false"}},
               [&] {
                 html.element(Tag::Defs, {}, [&] {
                   pattern(html, "proven", "");
                   pattern(html, "answered", "M-2 2 2-2M0 8 8 0M6 10 10 6");
                   pattern(html, "reachable", "M2 2h1.6v1.6H2zM6 6h1.6v1.6H6z");
                 });
                 for (const Drawing& drawing : kStatusDrawings) {
                   symbol(html, drawing);
                 }
               });
}

void html_bar(HtmlPage& page, const Standing& standing, std::string_view css_class) {
  const Language language = page.report.language;
  const std::int32_t score = standing.score ? standing.score->basis_points : 0;
  const std::int32_t proven = standing.evidenced ? standing.evidenced->basis_points : 0;
  const std::int32_t high = standing.high ? standing.high->basis_points : score;
  const std::string words = fill(page.say(Word::BarInWords),
                                 {percent(standing.score, language), percent(standing.evidenced, language),
                                  percent(standing.high, language)},
                                 language);
  page.html.element(Tag::Svg,
                    {{Attr::Class, std::string{css_class}},
                     {Attr::Width, "100%"},
                     {Attr::Role, "img"},
                     {Attr::AriaLabel, words},
                     {Attr::Focusable, "false"}},
                    [&] {
                      part(page.html, 0, proven, kProven);
                      part(page.html, proven, score, kAnswered);
                      part(page.html, score, high, kReachable);
                    });
}

void html_bar_key(HtmlPage& page) {
  page.html.element(Tag::Ul, {{Attr::Class, "key"}}, [&] {
    key_row(page, kProven, Word::BackedByProof);
    key_row(page, kAnswered, Word::WithoutProof);
    key_row(page, kReachable, Word::CouldBeReached);
    key_row(page, "none", Word::StillToDo);
  });
}

}  // namespace charter
