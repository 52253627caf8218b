#pragma once
/// The presentation of a portfolio: every figure, order and wording decided once, in one language. The
/// renderers
/// (`portfolio_formats`, and the spreadsheet of src/portfolio) read it and decide nothing.
///
///     const PortfolioReport report = make_portfolio_report(framework, portfolio, Language::Fr);
///     std::cout << find_portfolio_format("text")->render(report, {});

#include <charter/portfolio_records.h>
#include <charter/report.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

inline constexpr std::size_t kBins = 10;  ///< of ten points each; 100 belongs to the last one

/// How scores are spread. Quarters are those of a spreadsheet (QUARTILE.INC); means are exact, rounded once.
struct Spread {
  std::size_t count = 0;  ///< of those that have a score; without any, all below is absent
  std::optional<Score> lowest, quarter, median, three_quarters, highest, mean;
  std::array<std::uint32_t, kBins> bins{};
};

struct SeverityCounts {
  std::uint32_t critical = 0, error = 0, warning = 0, note = 0;
};

/// One organization: what is shown of it, and what it was before.
struct PortfolioRow {
  const PartnerRecord* shown = nullptr;
  const PartnerRecord* before = nullptr;  ///< of an earlier day; null for the first time
  std::optional<std::int32_t> moved;      ///< tenths of a point between the scores as they are printed
  std::string level_name;
  SeverityCounts findings;  ///< those that nobody accepted
};

struct PortfolioPrinciple {
  std::string id;
  std::string name;
  Spread score;
  Spread evidenced;
};

struct PortfolioLevel {
  std::string id;
  std::string name;
  std::uint32_t organizations = 0;
};

/// One action over all organizations.
struct PortfolioAction {
  std::string id;
  std::string title;
  std::string principle;
  std::string tier_name;
  std::int32_t hours = 0;
  std::uint32_t done = 0, proven = 0, partial = 0, not_done = 0, not_answered = 0, not_applicable = 0;
  std::uint32_t ready = 0;   ///< of those that miss it, how many have done all it waits for
  std::uint32_t lifted = 0;  ///< how many would be on the next level with this action alone
  Score gain;                ///< mean rise of the overall score of those that miss it

  [[nodiscard]] std::uint32_t missing() const { return partial + not_done + not_answered; }
  [[nodiscard]] std::uint32_t applicable() const { return done + missing(); }
};

struct PortfolioRule {
  std::string id;
  Severity severity = Severity::Note;
  std::string summary;
  std::uint32_t organizations = 0;  ///< with a finding that nobody accepted
};

/// Organizations of one sector or of one size.
struct PortfolioGroup {
  std::string name;  ///< as the first of them typed it; empty where it is not said
  Spread score;
  Spread evidenced;
};

struct PortfolioMoves {
  std::vector<Index> risen;   ///< into rows, the furthest first
  std::vector<Index> fallen;  ///< into rows, the furthest first
  std::uint32_t same = 0;
  std::uint32_t first_time = 0;
};

struct PortfolioReport {
  Language language = Language::En;
  std::string charter;  ///< id@edition
  std::string charter_title;
  std::string rules_hash;
  const Portfolio* portfolio = nullptr;
  std::optional<Date> first_as_of;  ///< of those shown; absent where there are none
  std::optional<Date> last_as_of;
  std::vector<std::string> remarks;  ///< two files of one day, results left out
  Spread score, evidenced, coverage;
  std::vector<PortfolioLevel> levels;  ///< lowest first
  std::vector<PortfolioPrinciple> principles;
  std::vector<PortfolioRow> rows;        ///< lowest score first
  std::vector<PortfolioAction> actions;  ///< in the charter's order
  std::vector<Index> common_gaps;        ///< into actions: those that most organizations miss first
  std::vector<Index> unproven;           ///< into actions: done without proof, most often first
  std::vector<PortfolioRule> rules;      ///< all, in the order of the rule files
  std::vector<Index> common_findings;    ///< into rules: gravest first, then the most frequent
  PortfolioMoves moves;
  std::vector<PortfolioGroup> sectors;  ///< by name
  std::vector<PortfolioGroup> sizes;    ///< smallest first
};

/// `portfolio` is settled and must outlive the report.
[[nodiscard]] PortfolioReport make_portfolio_report(const Framework& framework, const Portfolio& portfolio,
                                                    Language language);

struct PortfolioFormat {
  std::string_view name;
  std::string_view file_extension;
  std::string_view media_type;
  Bilingual description;
  std::string (*render)(const PortfolioReport& report, const RenderOptions& options);
};

[[nodiscard]] std::span<const PortfolioFormat> portfolio_formats();

}  // namespace charter
