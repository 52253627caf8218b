#pragma once
/// Other people's text made harmless, one function a format. All of them show what was written; none of them
/// lets it become markup, a link, a formula or a control character.

#include <string>
#include <string_view>

namespace charter {

/// One line of valid text that XML can hold: control characters and marks that turn the direction of writing
/// become spaces, what is not Unicode becomes U+FFFD. Every function below begins with it.
[[nodiscard]] std::string plain_line(std::string_view text);

/// For HTML and XML, in text and between double quotes alike.
[[nodiscard]] std::string markup_escaped(std::string_view text);

/// For GitHub's and GitLab's Markdown, inside a paragraph or a cell of a table. Addresses and @names do not
/// become links, template braces ({{, {%) are broken up.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

/// A quoted field (RFC 4180) that no spreadsheet takes for a formula: an apostrophe goes before = + - @.
[[nodiscard]] std::string csv_field(std::string_view text);

/// The text of a SARIF message (sections 3.11.5 and 3.11.6): no placeholder, no embedded link.
[[nodiscard]] std::string sarif_message(std::string_view text);

/// The message of a GitHub workflow command: line breaks and per cents written out.
[[nodiscard]] std::string workflow_message(std::string_view text);

/// A property of a GitHub workflow command (file=…): the same, and no `:` or `,`.
[[nodiscard]] std::string workflow_property(std::string_view text);

/// A path as a URI reference (RFC 3986): relative stays relative, absolute begins with file://. Each has its
/// own: a backslash belongs to the name of a file.
[[nodiscard]] std::string uri_of_path(std::string_view path);

/// True of http, https and mailto only, written out whole, without spaces or control characters.
[[nodiscard]] bool is_safe_link(std::string_view address);

}  // namespace charter
