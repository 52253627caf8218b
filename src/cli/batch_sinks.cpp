#include "cli/batch_sinks.h"

#include "cli/portfolio_output.h"
#include "portfolio/database.h"
#include "portfolio/summary.h"

#include <algorithm>

namespace charter {

std::optional<Diagnostic> BatchSinks::open(const Context& context, const SharedOptions& shared,
                                           const std::string& database, const std::string& summary,
                                           std::span<const std::string_view> names) {
  const std::vector<std::string_view> outputs = portfolio_format_names();
  for (FormatTarget& target : reports_.targets) {
    // From the batch's own names to those of a portfolio.
    target.format = static_cast<std::size_t>(std::find(outputs.begin(), outputs.end(), names[target.format]) -
                                             outputs.begin());
  }
  if (auto problem = why_not_to_terminal(context, shared, reports_)) {
    return problem;
  }
  if (!database.empty()) {
    auto opened = open_database(database, framework_);
    if (!opened) {
      return opened.error();
    }
    database_ = std::move(*opened);
    sinks_.push_back(database_.get());
  }
  summary_ = summary;
  if (!reports_.targets.empty() || !summary_.empty()) {
    collector_ = std::make_unique<PortfolioCollector>();
    sinks_.push_back(collector_.get());
  }
  return std::nullopt;
}

ExitCode BatchSinks::write_reports(const Context& context, const SharedOptions& shared) const {
  if (collector_ == nullptr) {
    return ExitCode::Ok;
  }
  if (!summary_.empty()) {
    SharedOptions destination = shared;
    destination.output = summary_;
    const ExitCode written =
        deliver(context, destination, render_summary(framework_, collector_->portfolio()));
    if (written != ExitCode::Ok) {
      return written;
    }
  }
  return reports_.targets.empty()
             ? ExitCode::Ok
             : write_portfolio(context, shared, reports_, framework_, collector_->portfolio());
}

}  // namespace charter
