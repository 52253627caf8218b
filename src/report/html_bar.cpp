#include "report/html_bar.h"

#include "report/numbers.h"
#include "report/words.h"

#include <charter/diagnostic.h>

#include <array>

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

void key_row(HtmlWriter& html, std::string_view fill, std::string_view words) {
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
    html.leaf(Tag::Span, {}, words);
  });
}

}  // namespace

void html_drawings(HtmlWriter& html) {
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

void html_bar(HtmlWriter& html, Language language, const Standing& standing, std::string_view css_class) {
  const std::int32_t score = standing.score ? standing.score->basis_points : 0;
  const std::int32_t proven = standing.evidenced ? standing.evidenced->basis_points : 0;
  const std::int32_t high = standing.high ? standing.high->basis_points : score;
  const std::string words = fill(say(Word::BarInWords, language),
                                 {percent(standing.score, language), percent(standing.evidenced, language),
                                  percent(standing.high, language)},
                                 language);
  html.element(Tag::Svg,
               {{Attr::Class, std::string{css_class}},
                {Attr::Width, "100%"},
                {Attr::Role, "img"},
                {Attr::AriaLabel, words},
                {Attr::Focusable, "false"}},
               [&] {
                 part(html, 0, proven, kProven);
                 part(html, proven, score, kAnswered);
                 part(html, score, high, kReachable);
               });
}

void html_bar_key(HtmlWriter& html, Language language) {
  html.element(Tag::Ul, {{Attr::Class, "key"}}, [&] {
    key_row(html, kProven, say(Word::BackedByProof, language));
    key_row(html, kAnswered, say(Word::WithoutProof, language));
    key_row(html, kReachable, say(Word::CouldBeReached, language));
    key_row(html, "none", say(Word::StillToDo, language));
  });
}

void html_bar_row(HtmlWriter& html, Language language, std::string_view name, const Standing& standing) {
  html.element(Tag::Li, {}, [&] {
    html.leaf(Tag::Span, {{Attr::Class, "name"}}, name);
    if (!standing.score) {
      html.leaf(Tag::Span, {{Attr::Class, "nothing"}}, say(Word::NothingApplies, language));
      return;
    }
    html_bar(html, language, standing, "bar");
    html.leaf(Tag::Span, {{Attr::Class, "value"}}, percent(standing.score, language));
  });
}

}  // namespace charter
