#include "cli/portfolio_output.h"

#include "portfolio/formats.h"
#include "report/phrases.h"

namespace charter {

std::vector<std::string_view> portfolio_format_names() {
  return names_of(portfolio_outputs());
}

std::optional<Diagnostic> why_not_to_terminal(const Context& context, const SharedOptions& shared,
                                              const FormatChoice& choice) {
  for (const FormatTarget& target : choice.targets) {
    const PortfolioOutput& output = portfolio_outputs()[target.format];
    if (output.binary && target.file.empty() && shared.output.empty() && context.out_is_terminal) {
      return bad_value(
          "--format", std::string{output.name},
          {"a file to write to: xlsx=portfolio.xlsx", "un fichier où écrire\u00a0: xlsx=portefeuille.xlsx"});
    }
  }
  return std::nullopt;
}

ExitCode write_portfolio(const Context& context, const SharedOptions& shared, const FormatChoice& choice,
                         const Framework& framework, const Portfolio& portfolio) {
  const PortfolioReport report = make_portfolio_report(framework, portfolio, context.language);
  for (const FormatTarget& target : choice.targets) {
    for (const std::string& cut : portfolio_cuts(target.format, report)) {
      context.err << portfolio_outputs()[target.format].name << colon(context.language) << cut << "\n";
    }
  }
  return write_formats(context, shared, choice, [&](std::size_t output, const RenderOptions& options) {
    return render_portfolio(output, report, options);
  });
}

}  // namespace charter
