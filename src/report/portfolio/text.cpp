#include "report/layout.h"
#include "report/numbers.h"
#include "report/phrases.h"
#include "report/portfolio/formats.h"
#include "report/portfolio/phrases.h"
#include "report/words.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::size_t kGapsShown = 10;
constexpr std::size_t kMovesShown = 10;
constexpr std::size_t kFindingsShown = 8;
constexpr std::size_t kUnprovenShown = 5;
constexpr std::size_t kFailuresShown = 20;

class PortfolioText {
 public:
  PortfolioText(const PortfolioReport& report, const RenderOptions& options)
      : report_(report), options_(options), language_(report.language) {}

  std::string write() {
    head();
    if (!report_.rows.empty()) {
      standing();
      principles();
      gaps();
      findings();
      moves();
      groups(PortfolioWord::BySector, report_.sectors, sector_name);
      groups(PortfolioWord::BySize, report_.sizes, size_name);
      evidence();
    }
    failures();
    out_ += "\n" + wrapped(say(Word::NotLegalAdvice, language_), "", "", options_.width);
    out_ += wrapped(portfolio_made_from(report_), "", "", options_.width);
    return std::move(out_);
  }

 private:
  static constexpr int kLabel = 24;

  [[nodiscard]] std::string bold(std::string_view text) const {
    return options_.color == Color::Yes ? "\033[1m" + std::string{text} + "\033[0m" : std::string{text};
  }
  void heading(std::string_view words) { out_ += "\n" + bold(words) + "\n"; }
  [[nodiscard]] std::string word(PortfolioWord w) const { return std::string{say(w, language_)}; }

  void figure(std::string_view label, std::string_view value) {
    out_ += "  " + fitted(label, kLabel) + std::string{value} + "\n";
  }

  void paragraph(std::string_view code, std::string_view text, int code_width = 8) {
    out_ += wrapped(text, "  " + fitted(code, code_width),
                    std::string(static_cast<std::size_t>(code_width) + 2, ' '), options_.width);
  }

  void more(std::size_t count, std::size_t shown) {
    if (count > shown) {
      out_ += "  " + told(PortfolioWord::AndOthers, {std::to_string(count - shown)}, language_) + "\n";
    }
  }

  void head() {
    out_ += bold(word(PortfolioWord::Kind) + std::string{colon(language_)} +
                 organizations(report_.rows.size(), language_)) +
            "\n";
    out_ += wrapped(portfolio_line(report_), "", "", options_.width);
    for (const std::string& remark : report_.remarks) {
      out_ += wrapped(remark, "! ", "  ", options_.width);
    }
    if (report_.rows.empty()) {
      out_ += word(PortfolioWord::Empty) + "\n";
    }
  }

  void standing() {
    heading(word(PortfolioWord::WhereTheyStand));
    const auto median = [&](Word label, const Spread& spread) {
      figure(say(label, language_), lower_median(language_) + " " + spread_sentence(spread, language_));
    };
    median(Word::Score, report_.score);
    median(Word::BackedByProof, report_.evidenced);
    median(Word::Answered, report_.coverage);
    std::string levels;
    for (const PortfolioLevel& level : report_.levels) {
      levels += (levels.empty() ? "" : " · ") + level.name + " " + std::to_string(level.organizations);
    }
    figure(word(PortfolioWord::Levels), levels);
    heading(word(PortfolioWord::Distribution));
    histogram();
  }

  void histogram() {
    constexpr std::uint32_t kLongest = 40;
    const std::uint32_t most = *std::max_element(report_.score.bins.begin(), report_.score.bins.end());
    for (std::size_t bin = 0; bin < kBins; ++bin) {
      const std::uint32_t count = report_.score.bins[bin];
      const std::uint32_t length = most == 0 ? 0 : (count * kLongest + most - 1) / most;
      std::string bar;
      for (std::uint32_t i = 0; i < length; ++i) {
        bar += "█";
      }
      out_ += "  " + fitted(bin_name(bin, language_), 11) + bar +
              (count == 0 ? "–" : " " + std::to_string(count)) + "\n";
    }
  }

  void principles() {
    heading(word(PortfolioWord::Principles));
    out_ += wrapped(say(PortfolioWord::PrinciplesIntro, language_), "  ", "  ", options_.width);
    for (const Index i : weakest_principles(report_)) {
      const PortfolioPrinciple& principle = report_.principles[i];
      out_ += "  " + fitted(principle.id, 5) + fitted(principle.name, 34) +
              fitted(percent(principle.score.mean, language_), 9) +
              percent(principle.evidenced.mean, language_) + "\n";
    }
  }

  void gaps() {
    heading(word(PortfolioWord::CommonGaps));
    if (report_.common_gaps.empty()) {
      out_ += "  " + word(PortfolioWord::NoGaps) + "\n";
      return;
    }
    out_ += wrapped(say(PortfolioWord::CommonGapsIntro, language_), "  ", "  ", options_.width);
    for (std::size_t i = 0; i < std::min(kGapsShown, report_.common_gaps.size()); ++i) {
      const PortfolioAction& action = report_.actions[report_.common_gaps[i]];
      paragraph(action.id, action.title);
      std::string line;
      for (const std::string& part : gap_parts(action, language_)) {
        line += (line.empty() ? "" : " · ") + part;
      }
      paragraph("", line);
    }
    more(report_.common_gaps.size(), kGapsShown);
  }

  void findings() {
    if (report_.common_findings.empty()) {
      return;
    }
    heading(word(PortfolioWord::CommonFindings));
    for (std::size_t i = 0; i < std::min(kFindingsShown, report_.common_findings.size()); ++i) {
      const PortfolioRule& rule = report_.rules[report_.common_findings[i]];
      paragraph(rule.id, std::string{say(severity_word(rule.severity), language_)} +
                             std::string{colon(language_)} + rule.summary + " (" +
                             told(PortfolioWord::WithFinding,
                                  {std::to_string(rule.organizations), std::to_string(report_.rows.size())},
                                  language_) +
                             ")");
    }
    more(report_.common_findings.size(), kFindingsShown);
  }

  void moves_of(PortfolioWord title, const std::vector<Index>& rows) {
    if (rows.empty()) {
      return;
    }
    figure(word(title), std::to_string(rows.size()));
    for (std::size_t i = 0; i < std::min(kMovesShown, rows.size()); ++i) {
      const PortfolioRow& row = report_.rows[rows[i]];
      out_ += "    " + fitted(row.shown->name, 36) + "  " + move_figures(row, language_) + "   " +
              points(*row.moved, language_) + "\n";
    }
    more(rows.size(), kMovesShown);
  }

  void moves() {
    heading(word(PortfolioWord::WhoMoved));
    if (report_.moves.first_time == report_.rows.size()) {
      out_ += wrapped(say(PortfolioWord::NobodyTwice, language_), "  ", "  ", options_.width);
      return;
    }
    moves_of(PortfolioWord::Risen, report_.moves.risen);
    moves_of(PortfolioWord::Fallen, report_.moves.fallen);
    figure(word(PortfolioWord::SameScore), std::to_string(report_.moves.same));
    figure(word(PortfolioWord::FirstTime), std::to_string(report_.moves.first_time));
  }

  /// " (30% to 61%)", where there are enough for it to mean something.
  [[nodiscard]] std::string quarters(const Spread& spread) const {
    return spread.count < 4
               ? ""
               : "(" +
                     told(PortfolioWord::Range,
                          {percent(spread.quarter, language_), percent(spread.three_quarters, language_)},
                          language_) +
                     ")";
  }

  void groups(PortfolioWord title, const std::vector<PortfolioGroup>& groups,
              std::string (*name)(const std::string&, Language)) {
    if (groups.size() < 2) {
      return;
    }
    heading(word(title));
    for (const PortfolioGroup& group : groups) {
      out_ += "  " + fitted(name(group.name, language_), 26) +
              fitted(organizations(group.score.count, language_), 18) + lower_median(language_) + " " +
              percent(group.score.median, language_) + quarters(group.score) + "\n";
    }
  }

  void evidence() {
    std::uint32_t done = 0;
    std::uint32_t proven = 0;
    for (const PortfolioAction& action : report_.actions) {
      done += action.done;
      proven += action.proven;
    }
    if (done == proven) {
      return;
    }
    heading(word(PortfolioWord::EvidenceWeakness));
    out_ +=
        wrapped(told(PortfolioWord::ByWordAlone, {std::to_string(done), std::to_string(proven)}, language_),
                "  ", "  ", options_.width);
    for (std::size_t i = 0; i < std::min(kUnprovenShown, report_.unproven.size()); ++i) {
      const PortfolioAction& action = report_.actions[report_.unproven[i]];
      paragraph(action.id, action.title);
      paragraph("",
                told(PortfolioWord::DoneWithoutProof,
                     {std::to_string(action.done - action.proven), std::to_string(action.done)}, language_));
    }
    more(report_.unproven.size(), kUnprovenShown);
  }

  void failures() {
    const auto& failures = report_.portfolio->failures;
    if (failures.empty()) {
      return;
    }
    heading(word(PortfolioWord::NotJudged) + " (" + std::to_string(failures.size()) + ")");
    for (std::size_t i = 0; i < std::min(kFailuresShown, failures.size()); ++i) {
      out_ += wrapped(to_string(failures[i].place), "  ", "  ", options_.width);
      for (const PartnerMistake& error : failures[i].errors) {
        out_ += wrapped(error.in(language_), "    ", "    ", options_.width);
      }
    }
    more(failures.size(), kFailuresShown);
  }

  const PortfolioReport& report_;
  const RenderOptions& options_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string render_portfolio_text(const PortfolioReport& report, const RenderOptions& options) {
  return PortfolioText{report, options}.write();
}

}  // namespace charter
