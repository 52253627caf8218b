#include "decode/yaml/document.h"

#include "decode/reading_kinds.h"
#include "decode/text_check.h"
#include "decode/yaml/tree_builder.h"
#include "decode/yaml/yaml_kinds.h"
#include "decode/yaml/yaml_text.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

namespace charter {

namespace {

/// yaml-cpp gives up by itself past this depth.
constexpr std::uint32_t kParserDepth = 500;

Diagnostic at(const DiagnosticKind& kind, std::size_t offset, std::size_t length = 1,
              std::vector<DiagnosticArg> args = {}) {
  return {.kind = &kind,
          .span = {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)},
          .args = std::move(args),
          .suggestion = {}};
}

std::size_t offset_of(const YAML::Mark& mark, std::string_view text) {
  return std::min(text.size(), static_cast<std::size_t>(std::max(mark.pos, 0)) + byte_order_mark(text));
}

bool is_letter(std::string_view text, std::size_t i) {
  return i < text.size() && ((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z') ||
                             static_cast<unsigned char>(text[i]) >= 0x80U);
}

/// The first quote after what was told, where a value can start.
std::size_t opening_quote(std::string_view text, std::size_t from, std::size_t otherwise) {
  const std::size_t quote = text.find_first_of("'\"", from);
  return quote == std::string_view::npos ? otherwise : quote;
}

/// yaml-cpp's own sentences are English and about its tokens: look at the place instead.
Diagnostic syntax_diagnostic(std::string_view text, const YAML::Exception& error,
                             const TreeBuilder& builder) {
  const std::size_t offset = offset_of(error.mark, text);
  const std::size_t line_start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  const std::string_view line =
      text.substr(line_start, std::min(text.find('\n', offset), text.size()) - line_start);
  if (error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR) {
    return at(kYamlUnknownAnchor, offset,
              std::min(text.find_first_of(" \t\r\n,]}", offset), text.size()) - offset);
  }
  if (error.msg == YAML::ErrorMsg::EOF_IN_SCALAR || error.msg == YAML::ErrorMsg::DOC_IN_SCALAR) {
    return at(kYamlUnclosedQuote, opening_quote(text, builder.told_until(), offset));
  }
  if (const std::size_t tab = line.find_first_not_of(' ');
      tab != std::string_view::npos && line[tab] == '\t') {
    return at(kYamlTab, line_start + tab);
  }
  const bool after_quote = offset > 0 && (text[offset - 1] == '\'' || text[offset - 1] == '"');
  if (after_quote && is_letter(text, offset)) {
    return at(kYamlQuoteTooSoon, offset - 1);
  }
  if (error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW || error.msg == YAML::ErrorMsg::END_OF_MAP_FLOW) {
    if (const auto bracket = builder.open_bracket()) {
      return at(kYamlUnclosedBracket, bracket->offset, 1, {std::string{text.substr(bracket->offset, 1)}});
    }
  }
  const std::size_t colon = line.find(": ");
  if (error.msg == YAML::ErrorMsg::MAP_VALUE && colon != std::string_view::npos &&
      line.find(": ", colon + 1) != std::string_view::npos) {
    return at(kYamlColonInText, offset);
  }
  return at(kYamlSyntax, offset);
}

}  // namespace

std::optional<DocumentNode> read_yaml(std::string_view text, const ReadLimits& limits, const Report& report) {
  const auto refuse = [&report](Diagnostic why) -> std::optional<DocumentNode> {
    why.source = report.source;
    report.mistakes.add(std::move(why));
    return std::nullopt;
  };
  if (auto refusal = check_yaml_text(text, limits)) {
    return refuse(std::move(*refusal));
  }
  TreeBuilder builder{text, limits, report.source};
  try {
    std::istringstream stream{std::string{text}};
    YAML::Parser parser{stream};
    while (parser.HandleNextDocument(builder)) {
    }
    if (builder.too_many()) {
      return refuse(builder.too_many()->why);
    }
    report.mistakes.add_all(std::move(builder.mistakes()));
    return std::move(builder.root());
  } catch (const YamlRefusal& refused) {
    return refuse(refused.why);
  } catch (const YAML::DeepRecursion& deep) {
    const auto bracket = builder.open_bracket();
    const std::size_t offset = bracket ? bracket->offset : offset_of(deep.mark, text);
    return refuse(at(kTooDeep, offset, 1, {std::to_string(std::min(limits.depth, kParserDepth))}));
  } catch (const YAML::Exception& error) {
    return refuse(syntax_diagnostic(text, error, builder));
  }
}

}  // namespace charter
