// The published JSON Schema is the table of the program in another notation. UPDATE_GOLDEN=1 writes it.

#include "model/agreement_shape.h"
#include "support/golden.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <set>

namespace charter {

namespace {

using json = nlohmann::ordered_json;

json named(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string{definition}}};
}

/// A key with nothing after it is allowed everywhere: the checks say what they miss.
json value_of(const ShapeField& field) {
  switch (field.kind) {
    case ShapeKind::Text:
      return named("text");
    case ShapeKind::Word:
      return named("word");
    case ShapeKind::Slug:
      return named("id");
    case ShapeKind::Ref:
      return {{"type", json::array({"string", "null"})},
              {"description", "An id under " + std::string{field.words} + "."}};
    case ShapeKind::Code: {
      json words = json::array();
      for (const std::string_view word : words_of(field.words)) {
        words.push_back(word == "true" || word == "false" ? json(word == "true") : json(word));
      }
      words.push_back(nullptr);
      return {{"enum", words}};
    }
    case ShapeKind::Truth:
      return {{"type", json::array({"boolean", "null"})}};
    case ShapeKind::Flag:
      return {{"type", json::array({"boolean", "string", "null"})}};
    case ShapeKind::Count:
      return {{"type", json::array({"integer", "null"})}, {"minimum", 0}};
    case ShapeKind::Date:
      return named("date");
    case ShapeKind::Period:
      return named("period");
    case ShapeKind::Place:
      return named("place");
    case ShapeKind::Block:
      return named(field.block->name);
  }
  return {};
}

json values_of(const ShapeField& field) {
  const json one = value_of(field);
  const json list{{"type", json::array({"array", "null"})}, {"items", one}};
  if (field.many == Many::OneOrList) {
    return {{"anyOf", json::array({one, list})}};
  }
  return field.many == Many::List ? list : one;
}

json block_of(const Shape& shape) {
  json properties = json::object();
  json required = json::array();
  for (const ShapeField& field : shape.fields) {
    properties[std::string{field.key}] = values_of(field);
    if (field.need == Need::Required) {
      required.push_back(field.key);
    }
  }
  const bool whole = &shape == &agreement_shape();
  json block{{"type", whole ? json("object") : json::array({"object", "null"})}};
  if (!required.empty()) {
    block["required"] = required;
  }
  block["properties"] = properties;
  block["patternProperties"] = {{"^x-", json::object()}};
  block["additionalProperties"] = false;
  return block;
}

json text_of(const char* pattern) {
  return {{"type", json::array({"string", "null"})}, {"pattern", pattern}};
}

json schema() {
  json whole{{"$schema", "http://json-schema.org/draft-07/schema#"},
             {"title", "A data-sharing agreement, agreement/v1"},
             {"description", "Written in YAML or JSON; charter check says what is missing from it."}};
  json root = block_of(agreement_shape());
  root["properties"]["charter"] = {{"const", "agreement/v1"}};
  whole.update(root);
  const json languages{{"type", "object"},
                       {"propertyNames", {{"pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"}}},
                       {"additionalProperties", {{"type", json::array({"string", "null"})}}}};
  json definitions{{"text",
                    {{"anyOf", json::array({{{"type", json::array({"string", "number", "boolean", "null"})}},
                                            languages})}}},
                   {"word", {{"type", json::array({"string", "number", "boolean", "null"})}}},
                   {"id", text_of("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")},
                   {"date", text_of("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")},
                   {"period", text_of("^P([0-9]+[YMWD])*(T([0-9]+[HMS])+)?$")},
                   {"place", text_of("^[A-Z]{2}(-[A-Z0-9]{1,3})?$")}};
  for (const Shape* shape : agreement_shapes()) {
    if (shape != &agreement_shape()) {
      definitions[std::string{shape->name}] = block_of(*shape);
    }
  }
  whole["definitions"] = definitions;
  return whole;
}

/// One line a property, so that a difference can be read.
std::string printed(const json& value, std::size_t depth) {
  const bool short_enough = value.dump().size() <= 110 - 2 * depth;
  if (!value.is_object() || (short_enough && depth > 0) || depth > 4) {
    return value.dump();
  }
  std::string out = "{";
  for (const auto& [key, inner] : value.items()) {
    out += out == "{" ? "\n" : ",\n";
    out += std::string(2 * depth + 2, ' ') + json(key).dump() + ": " + printed(inner, depth + 1);
  }
  return out + "\n" + std::string(2 * depth, ' ') + "}";
}

}  // namespace

TEST_CASE("the published schema says what the program reads") {
  const std::string path = CHARTER_SOURCE_DIR "/charter/schema/agreement.schema.json";
  const std::string wanted = printed(schema(), 0) + "\n";
  const char* update = std::getenv("UPDATE_GOLDEN");
  if (update != nullptr && std::string{update} == "1") {
    std::ofstream{path, std::ios::binary} << wanted;
  }
  CHECK(test::read_text(path) == wanted);
}

TEST_CASE("every block is listed once, after those inside it") {
  std::set<const Shape*> seen;
  for (const Shape* shape : agreement_shapes()) {
    for (const ShapeField& field : shape->fields) {
      INFO(shape->name << "." << field.key);
      CHECK((field.kind == ShapeKind::Block) == (field.block != nullptr));
      CHECK((field.block == nullptr || seen.count(field.block) == 1));
      CHECK((field.kind == ShapeKind::Code || field.kind == ShapeKind::Ref) == !field.words.empty());
      CHECK((field.kind != ShapeKind::Ref || find_field(agreement_shape(), field.words) != nullptr));
      CHECK(find_field(*shape, field.key) == &field);
    }
    CHECK(seen.insert(shape).second);
  }
  CHECK(agreement_shapes().back() == &agreement_shape());
}

}  // namespace charter
