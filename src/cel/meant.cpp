#include "cel/meant.h"

#include <array>
#include <span>

namespace charter::cel {

namespace {

struct Row {
  std::string_view typed;
  std::string_view meant;
};

std::string_view find(std::span<const Row> rows, std::string_view typed) {
  for (const Row& row : rows) {
    if (row.typed == typed) {
      return row.meant;
    }
  }
  return {};
}

struct CharacterRow {
  std::uint32_t code_point;
  std::string_view meant;
};

constexpr std::array<CharacterRow, 24> kCharacters{
    {{U'\u2018', "'…'"}, {U'\u2019', "'…'"}, {U'\u201A', "'…'"}, {U'\u201C', "'…'"}, {U'\u201D', "'…'"},
     {U'\u201E', "'…'"}, {U'\u00AB', "'…'"}, {U'\u00BB', "'…'"}, {U'\u2039', "'…'"}, {U'\u203A', "'…'"},
     {U'\u2032', "'…'"}, {U'\u2033', "'…'"}, {U'\u2264', "<="},  {U'\u2265', ">="},  {U'\u2260', "!="},
     {U'\u2013', "-"},   {U'\u2014', "-"},   {U'\u2212', "-"},   {U'\u00D7', "*"},   {U'\u00F7', "/"},
     {U'\u2208', "in"},  {U'\u2227', "&&"},  {U'\u2228', "||"},  {U'\u00AC', "!"}}};

constexpr std::array<Row, 17> kOperators{{{"=", "=="},
                                          {"&", "&&"},
                                          {"|", "||"},
                                          {"and", "&&"},
                                          {"AND", "&&"},
                                          {"et", "&&"},
                                          {"ET", "&&"},
                                          {"or", "||"},
                                          {"OR", "||"},
                                          {"ou", "||"},
                                          {"OU", "||"},
                                          {"is", "=="},
                                          {"est", "=="},
                                          {"IN", "in"},
                                          {"dans", "in"},
                                          {"not", "!(… in …)"},
                                          {"mod", "%"}}};

constexpr std::array<Row, 18> kConstants{{{"True", "true"},
                                          {"TRUE", "true"},
                                          {"vrai", "true"},
                                          {"yes", "true"},
                                          {"oui", "true"},
                                          {"False", "false"},
                                          {"FALSE", "false"},
                                          {"faux", "false"},
                                          {"no", "false"},
                                          {"non", "false"},
                                          {"Null", "null"},
                                          {"NULL", "null"},
                                          {"None", "null"},
                                          {"none", "null"},
                                          {"nil", "null"},
                                          {"nul", "null"},
                                          {"undefined", "null"},
                                          {"missing", "null"}}};

constexpr std::array<Row, 33> kFunctions{{{"length", "size"},
                                          {"len", "size"},
                                          {"count", "size"},
                                          {"isEmpty", "size"},
                                          {"is_empty", "size"},
                                          {"empty", "size"},
                                          {"any", "exists"},
                                          {"some", "exists"},
                                          {"every", "all"},
                                          {"one", "exists_one"},
                                          {"find", "filter"},
                                          {"where", "filter"},
                                          {"select", "filter"},
                                          {"collect", "map"},
                                          {"forEach", "map"},
                                          {"includes", "contains"},
                                          {"upper", "upperAscii"},
                                          {"toUpper", "upperAscii"},
                                          {"toUpperCase", "upperAscii"},
                                          {"lower", "lowerAscii"},
                                          {"toLower", "lowerAscii"},
                                          {"toLowerCase", "lowerAscii"},
                                          {"strip", "trim"},
                                          {"substr", "substring"},
                                          {"slice", "substring"},
                                          {"str", "string"},
                                          {"toString", "string"},
                                          {"float", "double"},
                                          {"number", "double"},
                                          {"date", "timestamp"},
                                          {"min", "math.least"},
                                          {"max", "math.greatest"},
                                          {"abs", "math.abs"}}};

}  // namespace

std::string_view operator_meant(std::string_view typed) {
  return find(kOperators, typed);
}

std::string_view character_meant(std::uint32_t code_point) {
  for (const CharacterRow& row : kCharacters) {
    if (row.code_point == code_point) {
      return row.meant;
    }
  }
  return {};
}

std::optional<Bilingual> name_of_invisible(std::uint32_t code_point) {
  if (code_point == U'\u00A0' || code_point == U'\u202F') {
    return Bilingual{"no-break space", "espace insécable"};
  }
  if (code_point == U'\u200B' || code_point == U'\uFEFF') {
    return Bilingual{"zero-width space", "espace sans chasse"};
  }
  if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) {
    return Bilingual{"(control)", "(de commande)"};
  }
  const bool turns_direction = (code_point >= 0x200C && code_point <= 0x200F) ||
                               (code_point >= 0x202A && code_point <= 0x202E) ||
                               (code_point >= 0x2060 && code_point <= 0x2069);
  if (turns_direction) {
    return Bilingual{"(invisible)", "(invisible)"};
  }
  return std::nullopt;
}

std::string_view constant_meant(std::string_view name) {
  return find(kConstants, name);
}

std::string_view function_meant(std::string_view name) {
  return find(kFunctions, name);
}

}  // namespace charter::cel
