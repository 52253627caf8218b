#include "decode/yaml/rule_test_document.h"

namespace charter {

namespace {

constexpr std::string_view kUsualDay = "2026-05-01";

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20U) {
      out += "\\u00";
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos &&
         text.front() != '.' && text.back() != '.' &&
         (text.size() == 1 || text.front() != '0' || text[1] == '.');
}

/// Plain true, false and numbers stay what they are; every other scalar is a text.
void append_json(std::string& out, const DocumentNode& node) {
  switch (node.kind) {
    case DocumentNode::Kind::Null:
      out += "null";
      return;
    case DocumentNode::Kind::Scalar:
      if (node.plain && (node.value == "true" || node.value == "false" || is_number(node.value))) {
        out += node.value;
      } else {
        append_quoted(out, node.value);
      }
      return;
    case DocumentNode::Kind::Sequence:
      out += '[';
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        out += i > 0 ? "," : "";
        append_json(out, node.items[i]);
      }
      out += ']';
      return;
    case DocumentNode::Kind::Mapping:
      out += '{';
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        out += i > 0 ? "," : "";
        append_quoted(out, node.keys[i].name);
        out += ':';
        append_json(out, node.items[i]);
      }
      out += '}';
      return;
  }
}

}  // namespace

std::string rule_test_document(Fields& test, const Charter& charter) {
  std::string out = "{\"charter\":";
  append_quoted(out, reference_to(charter));
  const DocumentNode* day = test.optional("as_of");
  out += ",\"assessed_on\":";
  append_quoted(out, day == nullptr ? kUsualDay : std::string_view{day->value});
  const DocumentNode* organization = test.optional("organization");
  DocumentNode named;
  named.kind = DocumentNode::Kind::Mapping;
  if (organization != nullptr && organization->kind == DocumentNode::Kind::Mapping) {
    named = *organization;
  }
  if (find(named, "name") == nullptr) {
    named.keys.push_back({"name", {}});
    named.items.push_back({});
    named.items.back().kind = DocumentNode::Kind::Scalar;
    named.items.back().plain = false;
    named.items.back().value = "Test";
  }
  out += ",\"organization\":";
  append_json(out, named);
  if (const DocumentNode* profile = test.optional("profile")) {
    out += ",\"profile\":";
    append_json(out, *profile);
  }
  out += ",\"answers\":";
  if (const DocumentNode* answers = test.optional("answers")) {
    append_json(out, *answers);
  } else {
    out += "{}";
  }
  return out + "}";
}

}  // namespace charter
