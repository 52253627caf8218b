#include <charter/portfolio_report.h>

#include "model/folded.h"
#include "report/gap_report_text.h"
#include "report/portfolio/actions.h"
#include "report/portfolio/phrases.h"
#include "report/portfolio/spread.h"
#include "report/portfolio/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace charter {

namespace {

SeverityCounts severities(const PartnerRecord& record, const RuleSet& rules) {
  SeverityCounts counts;
  for (const PartnerFinding& finding : record.findings) {
    if (finding.waived) {
      continue;
    }
    switch (rules.infos[finding.rule].severity) {
      case Severity::Critical:
        ++counts.critical;
        break;
      case Severity::Error:
        ++counts.error;
        break;
      case Severity::Warning:
        ++counts.warning;
        break;
      case Severity::Note:
        ++counts.note;
        break;
    }
  }
  return counts;
}

/// Those without a score come first: nobody knows yet what they need.
bool needs_help_before(const PortfolioRow& a, const PortfolioRow& b) {
  const auto key = [](const PortfolioRow& row) {
    const auto score = row.shown->overall.score();
    return std::tuple{score ? score->basis_points : -1, std::string_view{row.shown->name},
                      std::string_view{row.shown->id}};
  };
  return key(a) < key(b);
}

void add_rows(const Framework& framework, PortfolioReport& report) {
  const Portfolio& portfolio = *report.portfolio;
  for (const Series& series : series_of(portfolio)) {
    PortfolioRow row;
    row.shown = &portfolio.records[series.shown()];
    const auto before = previous_of(portfolio, series);
    row.before = before ? &portfolio.records[*before] : nullptr;
    row.moved = moved_between(row.before, *row.shown);
    row.level_name = framework.scale.levels[row.shown->level].name.in(tag(report.language));
    row.findings = severities(*row.shown, framework.rules);
    report.first_as_of = std::min(report.first_as_of.value_or(row.shown->as_of), row.shown->as_of);
    report.last_as_of = std::max(report.last_as_of.value_or(row.shown->as_of), row.shown->as_of);
    report.rows.push_back(std::move(row));
  }
  std::sort(report.rows.begin(), report.rows.end(), needs_help_before);
}

template <class Figure>
Spread spread_over(const std::vector<PortfolioRow>& rows, Figure figure) {
  SpreadOf spread;
  for (const PortfolioRow& row : rows) {
    spread.add(figure(*row.shown));
  }
  return std::move(spread).spread();
}

void add_spreads(const Framework& framework, PortfolioReport& report) {
  report.score = spread_over(report.rows, [](const PartnerRecord& r) { return r.overall.score(); });
  report.evidenced = spread_over(report.rows, [](const PartnerRecord& r) { return r.overall.evidenced(); });
  report.coverage = spread_over(report.rows, [](const PartnerRecord& r) { return r.overall.coverage(); });
  for (Index i = 0; i < framework.charter.principles.size(); ++i) {
    const Principle& principle = framework.charter.principles[i];
    report.principles.push_back(
        {principle.id, std::string{principle.name.in(tag(report.language))},
         spread_over(report.rows, [i](const PartnerRecord& r) { return r.principles[i].score(); }),
         spread_over(report.rows, [i](const PartnerRecord& r) { return r.principles[i].evidenced(); })});
  }
  for (const Level& level : framework.scale.levels) {
    report.levels.push_back({level.id, std::string{level.name.in(tag(report.language))}, 0});
  }
  for (const PortfolioRow& row : report.rows) {
    ++report.levels[row.shown->level].organizations;
  }
}

void add_common_gaps(PortfolioReport& report) {
  const auto& actions = report.actions;
  for (Index i = 0; i < actions.size(); ++i) {
    if (actions[i].missing() > 0) {
      report.common_gaps.push_back(i);
    }
    if (actions[i].done > actions[i].proven) {
      report.unproven.push_back(i);
    }
  }
  std::stable_sort(report.common_gaps.begin(), report.common_gaps.end(), [&](Index a, Index b) {
    return std::tuple{actions[b].missing(), actions[b].gain} <
           std::tuple{actions[a].missing(), actions[a].gain};
  });
  std::stable_sort(report.unproven.begin(), report.unproven.end(), [&](Index a, Index b) {
    return actions[a].done - actions[a].proven > actions[b].done - actions[b].proven;
  });
}

void add_rules(const Framework& framework, PortfolioReport& report) {
  for (const RuleInfo& rule : framework.rules.infos) {
    report.rules.push_back({rule.id, rule.severity, rule_summary(rule.message, report.language), 0});
  }
  std::vector<const PartnerRecord*> last(report.rules.size(), nullptr);
  for (const PortfolioRow& row : report.rows) {
    for (const PartnerFinding& finding : row.shown->findings) {
      if (!finding.waived && std::exchange(last[finding.rule], row.shown) != row.shown) {
        ++report.rules[finding.rule].organizations;
      }
    }
  }
  for (Index i = 0; i < report.rules.size(); ++i) {
    if (report.rules[i].organizations > 0) {
      report.common_findings.push_back(i);
    }
  }
  std::stable_sort(report.common_findings.begin(), report.common_findings.end(), [&](Index a, Index b) {
    const PortfolioRule& left = report.rules[a];
    const PortfolioRule& right = report.rules[b];
    return std::tuple{right.severity, right.organizations} < std::tuple{left.severity, left.organizations};
  });
}

void add_moves(PortfolioReport& report) {
  const auto& rows = report.rows;
  for (Index i = 0; i < rows.size(); ++i) {
    if (rows[i].before == nullptr) {
      ++report.moves.first_time;
    } else if (rows[i].moved.value_or(0) == 0) {
      ++report.moves.same;
    } else {
      (*rows[i].moved > 0 ? report.moves.risen : report.moves.fallen).push_back(i);
    }
  }
  std::stable_sort(report.moves.risen.begin(), report.moves.risen.end(),
                   [&](Index a, Index b) { return *rows[a].moved > *rows[b].moved; });
  std::stable_sort(report.moves.fallen.begin(), report.moves.fallen.end(),
                   [&](Index a, Index b) { return *rows[a].moved < *rows[b].moved; });
}

/// By what people mean: "Food security" and "food security " are one group, under the spelling of the first
/// of them by id.
std::vector<PortfolioGroup> groups_by(const std::vector<PortfolioRow>& rows,
                                      std::string PartnerRecord::*typed) {
  struct Group {
    const PartnerRecord* first = nullptr;
    SpreadOf score;
    SpreadOf evidenced;
  };
  std::map<std::string, Group> groups;
  for (const PortfolioRow& row : rows) {
    Group& group = groups[spelling_key(row.shown->*typed)];
    if (group.first == nullptr || row.shown->id < group.first->id) {
      group.first = row.shown;
    }
    group.score.add(row.shown->overall.score());
    group.evidenced.add(row.shown->overall.evidenced());
  }
  std::vector<PortfolioGroup> found;
  for (auto& [key, group] : groups) {
    found.push_back({std::string{trimmed_blanks(group.first->*typed)}, std::move(group.score).spread(),
                     std::move(group.evidenced).spread()});
  }
  return found;
}

/// "6-20" before "21-100", and what is not said last.
int size_rank(const std::string& size) {
  return size.empty() ? 1'000'000 : std::atoi(size.c_str());
}

void add_groups(PortfolioReport& report) {
  report.sectors = groups_by(report.rows, &PartnerRecord::sector);
  // What is not said comes last here too.
  std::stable_partition(report.sectors.begin(), report.sectors.end(),
                        [](const PortfolioGroup& group) { return !group.name.empty(); });
  report.sizes = groups_by(report.rows, &PartnerRecord::size);
  std::stable_sort(
      report.sizes.begin(), report.sizes.end(),
      [](const PortfolioGroup& a, const PortfolioGroup& b) { return size_rank(a.name) < size_rank(b.name); });
}

}  // namespace

PortfolioReport make_portfolio_report(const Framework& framework, const Portfolio& portfolio,
                                      Language language) {
  PortfolioReport report;
  report.language = language;
  report.charter = reference_to(framework.charter);
  report.charter_title = framework.charter.title.in(tag(language));
  report.rules_hash = framework.rules.hash;
  report.portfolio = &portfolio;
  report.remarks = portfolio_remarks(portfolio, language);
  add_rows(framework, report);
  add_spreads(framework, report);
  report.actions = portfolio_actions(framework, report.rows, language);
  add_common_gaps(report);
  add_rules(framework, report);
  add_moves(report);
  add_groups(report);
  return report;
}

}  // namespace charter
