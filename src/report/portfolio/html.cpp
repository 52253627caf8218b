// One page for the adviser: no network, sortable, printable.

#include "report/html_frame.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/portfolio/formats.h"
#include "report/portfolio/html_parts.h"
#include "report/portfolio/html_style.h"
#include "report/portfolio/phrases.h"
#include "report/words.h"

#include <algorithm>

namespace charter {

namespace {

void figure(HtmlWriter& html, std::string_view label, std::string_view value, std::string_view said) {
  html.element(Tag::Div, {}, [&] {
    html.leaf(Tag::Dt, {}, label);
    html.element(Tag::Dd, {}, [&] {
      html.text(value);
      if (!said.empty()) {
        html.leaf(Tag::Span, {{Attr::Class, "said"}}, said);
      }
    });
  });
}

void spread_figure(PortfolioPage& page, Word label, const Spread& spread) {
  const Language language = page.report.language;
  const std::string said =
      spread.count < 4
          ? ""
          : told(PortfolioWord::Half,
                 {percent(spread.quarter, language), percent(spread.three_quarters, language)}, language);
  figure(page.html, std::string{say(label, language)} + " (" + lower_median(language) + ")",
         percent(spread.median, language), said);
}

void histogram(PortfolioPage& page) {
  HtmlWriter& html = page.html;
  const Spread& score = page.report.score;
  const std::uint32_t most = *std::max_element(score.bins.begin(), score.bins.end());
  constexpr std::uint32_t kSteps = 20;
  html.leaf(Tag::H3, {}, page.say(PortfolioWord::Distribution));
  html.element(Tag::Ol, {{Attr::Class, "spread"}}, [&] {
    for (std::size_t bin = 0; bin < kBins; ++bin) {
      const std::uint32_t count = score.bins[bin];
      const std::uint32_t width = most == 0 ? 0 : (count * kSteps + most - 1) / most;
      html.element(Tag::Li, {}, [&] {
        html.leaf(Tag::Span, {}, bin_name(bin, page.report.language));
        html.element(Tag::Span, {{Attr::Class, "track"}}, [&] {
          html.leaf(Tag::Span, {{Attr::Class, "fill w" + std::to_string(width)}}, "");
        });
        html.leaf(Tag::Span, {}, std::to_string(count));
      });
    }
  });
}

void levels(PortfolioPage& page) {
  HtmlWriter& html = page.html;
  html.element(Tag::Ol, {{Attr::Class, "ladder"}}, [&] {
    for (const PortfolioLevel& level : page.report.levels) {
      html.element(Tag::Li, {{Attr::Class, level.organizations > 0 ? "passed" : ""}}, [&] {
        html.text(level.name + std::string{colon(page.report.language)});
        html.leaf(Tag::Strong, {}, std::to_string(level.organizations));
      });
    }
  });
}

void standing(PortfolioPage& page) {
  html_plain_section(page.html, "standing", page.say(PortfolioWord::WhereTheyStand), [&] {
    for (const std::string& remark : page.report.remarks) {
      page.html.leaf(Tag::P, {{Attr::Class, "meta"}}, remark);
    }
    if (page.report.rows.empty()) {
      page.html.leaf(Tag::P, {}, page.say(PortfolioWord::Empty));
      return;
    }
    page.html.element(Tag::Dl, {{Attr::Class, "figures"}}, [&] {
      spread_figure(page, Word::Score, page.report.score);
      spread_figure(page, Word::BackedByProof, page.report.evidenced);
      spread_figure(page, Word::Answered, page.report.coverage);
      figure(page.html, page.say(PortfolioWord::Kind), std::to_string(page.report.rows.size()),
             say(page.report.rows.size() == 1 ? PortfolioWord::OneOrganization : PortfolioWord::Organizations,
                 page.report.language));
    });
    levels(page);
    histogram(page);
  });
}

void gaps(PortfolioPage& page) {
  constexpr std::size_t kShown = 15;
  const PortfolioReport& report = page.report;
  html_plain_section(page.html, "gaps", page.say(PortfolioWord::CommonGaps), [&] {
    if (report.common_gaps.empty()) {
      page.html.leaf(Tag::P, {}, page.say(PortfolioWord::NoGaps));
      return;
    }
    page.html.leaf(Tag::P, {{Attr::Class, "meta"}}, page.say(PortfolioWord::CommonGapsIntro));
    page.html.element(Tag::Ol, {{Attr::Class, "gaps"}}, [&] {
      for (std::size_t i = 0; i < std::min(kShown, report.common_gaps.size()); ++i) {
        const PortfolioAction& action = report.actions[report.common_gaps[i]];
        page.html.element(Tag::Li, {}, [&] {
          page.html.leaf(Tag::Span, {{Attr::Class, "code"}}, action.id);
          page.html.text(" ");
          page.html.leaf(Tag::Strong, {}, action.title);
          std::string line;
          for (const std::string& part : gap_parts(action, report.language)) {
            line += (line.empty() ? "" : " · ") + part;
          }
          page.html.leaf(Tag::Span, {{Attr::Class, "said"}}, line);
        });
      }
    });
    page.more(report.common_gaps.size(), kShown);
  });
}

void findings(PortfolioPage& page) {
  constexpr std::size_t kShown = 12;
  const PortfolioReport& report = page.report;
  if (report.common_findings.empty()) {
    return;
  }
  html_plain_section(page.html, "findings", page.say(PortfolioWord::CommonFindings), [&] {
    page.html.element(Tag::Ul, {{Attr::Class, "findings"}}, [&] {
      for (std::size_t i = 0; i < std::min(kShown, report.common_findings.size()); ++i) {
        const PortfolioRule& rule = report.rules[report.common_findings[i]];
        page.html.element(
            Tag::Li, {{Attr::Class, "finding " + std::string{severity_id(rule.severity)}}}, [&] {
              page.html.leaf(Tag::Span, {{Attr::Class, "tag"}},
                             say(severity_word(rule.severity), report.language));
              page.html.leaf(Tag::Span, {{Attr::Class, "code"}}, rule.id);
              page.html.text(" " + rule.summary);
              page.html.leaf(Tag::Span, {{Attr::Class, "said"}},
                             told(PortfolioWord::WithFinding,
                                  {std::to_string(rule.organizations), std::to_string(report.rows.size())},
                                  report.language));
            });
      }
    });
    page.more(report.common_findings.size(), kShown);
  });
}

void moved(PortfolioPage& page, PortfolioWord title, const std::vector<Index>& rows,
           std::string_view css_class) {
  constexpr std::size_t kShown = 50;
  if (rows.empty()) {
    return;
  }
  const Language language = page.report.language;
  page.html.leaf(Tag::H3, {}, std::string{page.say(title)} + " (" + std::to_string(rows.size()) + ")");
  page.html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
    for (std::size_t i = 0; i < std::min(kShown, rows.size()); ++i) {
      const PortfolioRow& row = page.report.rows[rows[i]];
      page.html.element(Tag::Li, {}, [&] {
        page.html.leaf(Tag::Bdi, {}, row.shown->name);
        page.html.text(std::string{colon(language)} + move_figures(row, language) + " ");
        page.html.leaf(Tag::Span, {{Attr::Class, std::string{css_class}}}, points(*row.moved, language));
      });
    }
  });
  page.more(rows.size(), kShown);
}

void moves(PortfolioPage& page) {
  const PortfolioMoves& moves = page.report.moves;
  html_plain_section(page.html, "moves", page.say(PortfolioWord::WhoMoved), [&] {
    if (moves.first_time == page.report.rows.size()) {
      page.html.leaf(Tag::P, {}, page.say(PortfolioWord::NobodyTwice));
      return;
    }
    moved(page, PortfolioWord::Risen, moves.risen, "up");
    moved(page, PortfolioWord::Fallen, moves.fallen, "down");
    const std::string between{colon(page.report.language)};
    page.html.leaf(Tag::P, {{Attr::Class, "meta"}},
                   std::string{page.say(PortfolioWord::SameScore)} + between + std::to_string(moves.same) +
                       " · " + std::string{page.say(PortfolioWord::FirstTime)} + between +
                       std::to_string(moves.first_time));
  });
}

void evidence(PortfolioPage& page) {
  constexpr std::size_t kShown = 10;
  const PortfolioReport& report = page.report;
  if (report.unproven.empty()) {
    return;
  }
  html_plain_section(page.html, "evidence", page.say(PortfolioWord::EvidenceWeakness), [&] {
    page.html.leaf(Tag::P, {{Attr::Class, "meta"}}, page.say(PortfolioWord::EvidenceIntro));
    page.html.element(Tag::Ol, {{Attr::Class, "gaps"}}, [&] {
      for (std::size_t i = 0; i < std::min(kShown, report.unproven.size()); ++i) {
        const PortfolioAction& action = report.actions[report.unproven[i]];
        page.html.element(Tag::Li, {}, [&] {
          page.html.leaf(Tag::Span, {{Attr::Class, "code"}}, action.id);
          page.html.text(" " + action.title);
          page.html.leaf(Tag::Span, {{Attr::Class, "said"}},
                         told(PortfolioWord::DoneWithoutProof,
                              {std::to_string(action.done - action.proven), std::to_string(action.done)},
                              report.language));
        });
      }
    });
    page.more(report.unproven.size(), kShown);
  });
}

void failures(PortfolioPage& page) {
  constexpr std::size_t kShown = 200;
  const auto& failures = page.report.portfolio->failures;
  if (failures.empty()) {
    return;
  }
  html_plain_section(page.html, "failures", page.say(PortfolioWord::NotJudged), [&] {
    page.html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
      for (std::size_t i = 0; i < std::min(kShown, failures.size()); ++i) {
        page.html.element(Tag::Li, {}, [&] {
          page.html.leaf(Tag::Bdi, {}, to_string(failures[i].place));
          for (const PartnerMistake& error : failures[i].errors) {
            page.html.leaf(Tag::Span, {{Attr::Class, "said"}}, error.in(page.report.language));
          }
        });
      }
    });
    page.more(failures.size(), kShown);
  });
}

}  // namespace

void PortfolioPage::more(std::size_t count, std::size_t shown) {
  if (count > shown) {
    html.leaf(Tag::P, {{Attr::Class, "meta"}},
              told(PortfolioWord::AndOthers, {std::to_string(count - shown)}, report.language));
  }
}

std::string render_portfolio_html(const PortfolioReport& report, const RenderOptions& /*options*/) {
  const HtmlFrame frame{report.language, std::string{say(PortfolioWord::Kind, report.language)},
                        organizations(report.rows.size(), report.language), portfolio_line(report),
                        portfolio_made_from(report)};
  return html_page(
      frame,
      [&](HtmlWriter& html) {
        PortfolioPage page{html, report};
        standing(page);
        if (!report.rows.empty()) {
          portfolio_heat_map(page);
          portfolio_principles(page);
          gaps(page);
          findings(page);
          moves(page);
          portfolio_groups(page, "sectors", PortfolioWord::BySector, report.sectors, sector_name);
          portfolio_groups(page, "sizes", PortfolioWord::BySize, report.sizes, size_name);
          evidence(page);
        }
        failures(page);
      },
      kPortfolioExtra);
}

}  // namespace charter
