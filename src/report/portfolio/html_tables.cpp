#include "report/html_frame.h"
#include "report/numbers.h"
#include "report/portfolio/html_parts.h"
#include "report/portfolio/phrases.h"
#include "report/portfolio/spread.h"
#include "report/words.h"

#include <algorithm>

namespace charter {

namespace {

/// A browser can still sort so many; beyond, the spreadsheet is the better place.
constexpr std::size_t kMostRows = 2000;

/// What a column is sorted by where it is not its text.
std::string sort_key(std::optional<std::int32_t> number) {
  return number ? std::to_string(*number) : "-100000";
}

std::optional<std::int32_t> key_of(std::optional<Score> score) {
  return score ? std::optional{score->basis_points} : std::nullopt;
}

void heading(PortfolioPage& page, std::string_view css_class, std::string_view words) {
  page.html.leaf(Tag::Th, {{Attr::Scope, "col"}, {Attr::Class, std::string{css_class}}}, words);
}

/// A table that the script can sort, in a frame that scrolls sideways on its own.
void table(PortfolioPage& page, std::string_view css_class, std::string_view intro, std::string_view label,
           const std::function<void()>& head, const std::function<void()>& rows) {
  HtmlWriter& html = page.html;
  if (!intro.empty()) {
    html.leaf(Tag::P, {{Attr::Class, "meta"}}, intro);
  }
  html.element(Tag::Div,
               {{Attr::Class, "scroll"},
                {Attr::Role, "group"},
                {Attr::AriaLabel, std::string{label}},
                {Attr::Tabindex, "0"}},
               [&] {
                 html.element(Tag::Table, {{Attr::Class, std::string{css_class}}}, [&] {
                   html.element(Tag::Thead, {}, [&] { html.element(Tag::Tr, {}, head); });
                   html.element(Tag::Tbody, {}, rows);
                 });
               });
}

/// In whole percent, so that thirteen of them stand beside one another; sorted by the exact score.
void heat_cell(PortfolioPage& page, std::optional<Score> score, std::string_view more_class) {
  const std::string ground = score ? "s" + std::to_string(bin_of(*score)) : "none";
  page.html.leaf(Tag::Td,
                 {{Attr::Class, ground + (more_class.empty() ? "" : " " + std::string{more_class})},
                  {Attr::DataSort, sort_key(key_of(score))}},
                 score ? std::to_string((score->basis_points + 50) / 100) : "–");
}

void heat_row(PortfolioPage& page, const PortfolioRow& row) {
  HtmlWriter& html = page.html;
  const PartnerRecord& shown = *row.shown;
  html.element(Tag::Tr, {}, [&] {
    html.element(Tag::Th, {{Attr::Scope, "row"}, {Attr::Class, "name"}},
                 [&] { html.leaf(Tag::Bdi, {}, shown.name); });
    heat_cell(page, shown.overall.score(), "overall");
    html.leaf(Tag::Td,
              {{Attr::Class, !row.moved       ? "none"
                             : *row.moved > 0 ? "up"
                             : *row.moved < 0 ? "down"
                                              : ""},
               {Attr::DataSort, sort_key(row.moved)}},
              row.moved ? points_only(*row.moved, page.report.language) : "–");
    for (const PackedStanding& principle : shown.principles) {
      heat_cell(page, principle.score(), "");
    }
    html.leaf(Tag::Td, {{Attr::DataSort, sort_key(key_of(shown.overall.evidenced()))}},
              shown.overall.evidenced() ? std::to_string((shown.overall.evidenced()->basis_points + 50) / 100)
                                        : "–");
    html.leaf(Tag::Td, {{Attr::Class, "level"}, {Attr::DataSort, std::to_string(shown.level)}},
              row.level_name);
  });
}

void heat_head(PortfolioPage& page) {
  HtmlWriter& html = page.html;
  const Language language = page.report.language;
  heading(page, "name", page.say(PortfolioWord::Organization));
  html.leaf(Tag::Th, {{Attr::Scope, "col"}, {Attr::AriaSort, "ascending"}}, say(Word::Score, language));
  heading(page, "", page.say(PortfolioWord::Moved));
  for (const PortfolioPrinciple& principle : page.report.principles) {
    html.element(Tag::Th, {{Attr::Scope, "col"}}, [&] {
      html.leaf(Tag::Abbr, {{Attr::Title, principle.name}}, principle.id);
    });
  }
  heading(page, "", page.say(PortfolioWord::Proven));
  heading(page, "level", say(Word::Level, language));
}

void spread_cells(PortfolioPage& page, const Spread& spread) {
  for (const auto figure :
       {spread.lowest, spread.quarter, spread.median, spread.three_quarters, spread.highest}) {
    page.html.leaf(Tag::Td, {{Attr::DataSort, sort_key(key_of(figure))}},
                   percent(figure, page.report.language));
  }
}

void spread_heads(PortfolioPage& page) {
  for (const PortfolioWord word : {PortfolioWord::Lowest, PortfolioWord::LowerQuarter, PortfolioWord::Median,
                                   PortfolioWord::UpperQuarter, PortfolioWord::Highest}) {
    heading(page, "", page.say(word));
  }
}

}  // namespace

void portfolio_heat_map(PortfolioPage& page) {
  const auto& rows = page.report.rows;
  html_plain_section(page.html, "heat-map", page.say(PortfolioWord::HeatMap), [&] {
    table(
        page, "heat sortable", page.say(PortfolioWord::HeatMapIntro), page.say(PortfolioWord::HeatMap),
        [&] { heat_head(page); },
        [&] {
          for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) {
            heat_row(page, rows[i]);
          }
        });
    if (rows.size() > kMostRows) {
      page.html.leaf(Tag::P, {{Attr::Class, "meta"}},
                     told(PortfolioWord::HeatMapCut, {std::to_string(kMostRows), std::to_string(rows.size())},
                          page.report.language));
    }
  });
}

void portfolio_principles(PortfolioPage& page) {
  const Language language = page.report.language;
  html_plain_section(page.html, "principles", page.say(PortfolioWord::Principles), [&] {
    table(
        page, "sortable", page.say(PortfolioWord::PrinciplesIntro), page.say(PortfolioWord::Principles),
        [&] {
          heading(page, "name", page.say(PortfolioWord::Principle));
          heading(page, "", page.say(PortfolioWord::Mean));
          heading(page, "", say(Word::BackedByProof, language));
          spread_heads(page);
        },
        [&] {
          for (const Index i : weakest_principles(page.report)) {
            const PortfolioPrinciple& principle = page.report.principles[i];
            page.html.element(Tag::Tr, {}, [&] {
              page.html.element(Tag::Th, {{Attr::Scope, "row"}, {Attr::Class, "name"}}, [&] {
                page.html.leaf(Tag::Span, {{Attr::Class, "code"}}, principle.id);
                page.html.text(" " + principle.name);
              });
              for (const auto figure : {principle.score.mean, principle.evidenced.mean}) {
                page.html.leaf(Tag::Td, {{Attr::DataSort, sort_key(key_of(figure))}},
                               percent(figure, language));
              }
              spread_cells(page, principle.score);
            });
          }
        });
  });
}

void portfolio_groups(PortfolioPage& page, std::string_view id, PortfolioWord title,
                      const std::vector<PortfolioGroup>& groups,
                      std::string (*name)(const std::string&, Language)) {
  if (groups.size() < 2) {
    return;
  }
  const Language language = page.report.language;
  html_plain_section(page.html, id, page.say(title), [&] {
    table(
        page, "sortable", {}, page.say(title),
        [&] {
          heading(page, "name", page.say(id == "sizes" ? PortfolioWord::Size : PortfolioWord::Sector));
          heading(page, "", page.say(PortfolioWord::Count));
          heading(page, "", page.say(PortfolioWord::Mean));
          heading(page, "", say(Word::BackedByProof, language));
          spread_heads(page);
        },
        [&] {
          for (const PortfolioGroup& group : groups) {
            page.html.element(Tag::Tr, {}, [&] {
              page.html.element(Tag::Th, {{Attr::Scope, "row"}, {Attr::Class, "name"}},
                                [&] { page.html.leaf(Tag::Bdi, {}, name(group.name, language)); });
              page.html.leaf(Tag::Td, {{Attr::DataSort, std::to_string(group.score.count)}},
                             std::to_string(group.score.count));
              for (const auto figure : {group.score.mean, group.evidenced.mean}) {
                page.html.leaf(Tag::Td, {{Attr::DataSort, sort_key(key_of(figure))}},
                               percent(figure, language));
              }
              spread_cells(page, group.score);
            });
          }
        });
  });
}

}  // namespace charter
