#pragma once
/// What the page of a portfolio adds to the style sheet of all pages, and its one script: sorting a table.
/// Both are named by their hash in the page's policy; a test computes the hashes anew.

#include "report/html_frame.h"

namespace charter {

extern const HtmlExtra kPortfolioExtra;

}  // namespace charter
