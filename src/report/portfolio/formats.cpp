#include "report/portfolio/formats.h"

#include <array>

namespace charter {

namespace {

constexpr std::array kFormats{
    PortfolioFormat{"text",
                    "txt",
                    "text/plain",
                    {"for reading in a terminal", "à lire dans un terminal"},
                    &render_portfolio_text},
    PortfolioFormat{
        "json",
        "json",
        "application/json",
        {"for other programs (charter.portfolio/1)", "pour d’autres logiciels (charter.portfolio/1)"},
        &render_portfolio_json},
    PortfolioFormat{"html",
                    "html",
                    "text/html",
                    {"one page with a heat map, to read, sort and print",
                     "une page avec une carte des résultats, à lire, à trier et à imprimer"},
                    &render_portfolio_html},
    PortfolioFormat{
        "csv",
        "csv",
        "text/csv",
        {"one row an organization, for a spreadsheet", "une ligne par organisme, pour un tableur"},
        &render_portfolio_csv},
};

}  // namespace

std::span<const PortfolioFormat> portfolio_formats() {
  return kFormats;
}

}  // namespace charter
