#pragma once
/// What every page of HTML begins and ends with: head, policy, style and the line about advice.

#include "report/html_writer.h"

#include <charter/language.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

/// A section of the page, for the list at its top.
struct HtmlEntry {
  std::string id;
  std::string title;
};

struct HtmlFrame {
  Language language = Language::En;
  std::string kind;  ///< "Your plan"
  std::string organization;
  std::string line;       ///< charter and day, under the name
  std::string made_from;  ///< charter and rules, at the foot
  std::vector<HtmlEntry> contents = {};
};

/// A second style sheet and a script of one kind of page: constants of ours, with their hashes as the policy
/// writes them.
struct HtmlExtra {
  std::string_view style = {};
  std::string_view style_hash = {};
  std::string_view script = {};
  std::string_view script_hash = {};
};

/// A whole page around the sections of `write_main`.
[[nodiscard]] std::string html_page(const HtmlFrame& frame,
                                    const std::function<void(HtmlWriter&)>& write_main,
                                    const HtmlExtra& extra = {});

/// <section> with an id and a heading that names it.
void html_plain_section(HtmlWriter& html, std::string_view id, std::string_view title,
                        const std::function<void()>& inside);

}  // namespace charter
