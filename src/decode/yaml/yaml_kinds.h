#pragma once
/// What can be wrong with the YAML of a file, before its content is looked at.

#include <charter/diagnostic.h>

#include <span>

namespace charter {

extern const DiagnosticKind kYamlSyntax;
extern const DiagnosticKind kYamlTab;
extern const DiagnosticKind kYamlUnclosedQuote;
extern const DiagnosticKind kYamlManyDocuments;
extern const DiagnosticKind kYamlAliasBomb;
extern const DiagnosticKind kYamlUnknownTag;
extern const DiagnosticKind kYamlUnknownAnchor;
extern const DiagnosticKind kYamlKeyNotText;
extern const DiagnosticKind kYamlColonInText;
extern const DiagnosticKind kYamlUnclosedBracket;
extern const DiagnosticKind kYamlQuoteTooSoon;

[[nodiscard]] std::span<const DiagnosticKind* const> yaml_kinds();

}  // namespace charter
