#include "agreement/other_kinds.h"

#include "agreement/import_kinds.h"
#include "agreement/terms.h"
#include "decode/words.h"
#include "model/folded.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace charter {

namespace {

constexpr Bilingual kAsJsonLd{
    "publish the policy as JSON-LD too (most RDF tools convert it), and check that file",
    "publiez aussi la politique en JSON-LD (la plupart des outils RDF la convertissent), et vérifiez ce "
    "fichier"};
constexpr Bilingual kWriteItDown{
    "write down what the two sides agreed in an agreement file: charter new agreement",
    "consignez ce dont les deux parties conviennent dans un fichier d’entente\u00a0: charter new agreement"};
constexpr Bilingual kGiveThePolicy{
    "give the file that holds the policy itself; nothing is fetched from elsewhere",
    "donnez le fichier qui contient la politique elle-même\u00a0; rien n’est cherché ailleurs"};
constexpr Bilingual kPutIntoPolicy{
    "check the whole policy (permission, prohibition, obligation) that it belongs to",
    "vérifiez la politique entière (permission, prohibition, obligation) dont cet élément fait partie"};
constexpr Bilingual kAttachSchema{"an agreement can name it: data, schema_ref",
                                  "une entente peut le nommer\u00a0: data, schema_ref"};

constexpr std::array kByFirstBytes{
    OtherKind{"%PDF-", {"a PDF", "un PDF"}, kWriteItDown},
    OtherKind{"PK\x03\x04",
              {"a ZIP archive or an office document (Word, Excel …)",
               "une archive ZIP ou un document de bureautique (Word, Excel…)"},
              kWriteItDown},
    OtherKind{
        "\xD0\xCF\x11\xE0", {"an old office document", "un ancien document de bureautique"}, kWriteItDown},
    OtherKind{"{\\rtf", {"an RTF document", "un document RTF"}, kWriteItDown},
};

/// Of texts that start with <, by what stands in their first bytes; in this order.
constexpr std::array kByMarkup{
    OtherKind{"<!doctype html", {"a web page", "une page web"}, kWriteItDown},
    OtherKind{"<html", {"a web page", "une page web"}, kWriteItDown},
    OtherKind{"oasis:names:tc:xacml", {"an XACML policy", "une politique XACML"}, kWriteItDown},
    OtherKind{"rdf:rdf", {"an RDF/XML file", "un fichier RDF/XML"}, kAsJsonLd},
    OtherKind{"<?xml", {"an XML file", "un fichier XML"}, kWriteItDown},
};
constexpr OtherKind kXml{"<", {"an XML file", "un fichier XML"}, kWriteItDown};
constexpr OtherKind kTurtle{"@prefix", {"a Turtle file", "un fichier Turtle"}, kAsJsonLd};
constexpr OtherKind kNTriples{"<http:…> <http:…>", {"an N-Triples file", "un fichier N-Triples"}, kAsJsonLd};

/// Told by a key of the document, or of its first item.
constexpr std::array kByKey{
    OtherKind{"openapi", {"an OpenAPI description", "une description OpenAPI"}, kAttachSchema},
    OtherKind{"swagger", {"an OpenAPI description", "une description OpenAPI"}, kAttachSchema},
    OtherKind{"asyncapi", {"an AsyncAPI description", "une description AsyncAPI"}, kAttachSchema},
    OtherKind{"dataProductSpecification",
              {"a data product", "un produit de données"},
              {"check the data contracts that it names", "vérifiez les contrats de données qu’il nomme"}},
    OtherKind{"answers",
              {"a self-assessment", "une autoévaluation"},
              {"charter assess scores it", "charter assess en donne le résultat"}},
    OtherKind{"accessPolicyId",
              {"an EDC contract definition, which only points at its policies",
               "une définition de contrat EDC, qui ne fait que renvoyer à ses politiques"},
              kGiveThePolicy},
    OtherKind{"contractPolicyId",
              {"an EDC contract definition, which only points at its policies",
               "une définition de contrat EDC, qui ne fait que renvoyer à ses politiques"},
              kGiveThePolicy},
    OtherKind{"leftOperand", {"a single ODRL constraint", "une contrainte ODRL seule"}, kPutIntoPolicy},
    OtherKind{"resourceType", {"a FHIR resource", "une ressource FHIR"}, kWriteItDown},
};

constexpr Bilingual kNegotiation{"the state of a negotiation, which only points at its agreement",
                                 "l’état d’une négociation, qui ne fait que renvoyer à son entente"};
constexpr Bilingual kTransfer{"the state of a transfer", "l’état d’un transfert"};

/// Told by a type of the document (`@type`, `type`, `kind`), whatever its prefix.
constexpr std::array kByType{
    OtherKind{"QuerySpec", {"an EDC query", "une requête EDC"}, kGiveThePolicy},
    OtherKind{"CatalogRequest", {"a request for a catalogue", "une demande de catalogue"}, kGiveThePolicy},
    OtherKind{
        "CatalogRequestMessage", {"a request for a catalogue", "une demande de catalogue"}, kGiveThePolicy},
    OtherKind{
        "TransferRequestDto", {"an EDC transfer request", "une demande de transfert EDC"}, kGiveThePolicy},
    OtherKind{"TransferRequest", {"an EDC transfer request", "une demande de transfert EDC"}, kGiveThePolicy},
    OtherKind{"TransferRequestMessage",
              {"a Dataspace Protocol transfer request", "une demande de transfert Dataspace Protocol"},
              kGiveThePolicy},
    OtherKind{"ContractDefinition",
              {"an EDC contract definition, which only points at its policies",
               "une définition de contrat EDC, qui ne fait que renvoyer à ses politiques"},
              kGiveThePolicy},
    OtherKind{"ContractNegotiation", kNegotiation, kGiveThePolicy},
    OtherKind{"ContractNegotiationDto", kNegotiation, kGiveThePolicy},
    OtherKind{"ContractNegotiationEventMessage", kNegotiation, kGiveThePolicy},
    OtherKind{"ContractNegotiationTerminationMessage", kNegotiation, kGiveThePolicy},
    OtherKind{"ContractNegotiationError", kNegotiation, kGiveThePolicy},
    OtherKind{"ContractAgreementVerificationMessage", kNegotiation, kGiveThePolicy},
    OtherKind{"TransferProcess", kTransfer, kGiveThePolicy},
    OtherKind{"TransferStartMessage", kTransfer, kGiveThePolicy},
    OtherKind{"TransferCompletionMessage", kTransfer, kGiveThePolicy},
    OtherKind{"TransferSuspensionMessage", kTransfer, kGiveThePolicy},
    OtherKind{"TransferTerminationMessage", kTransfer, kGiveThePolicy},
    OtherKind{"DatasetRequestMessage",
              {"a request for a dataset", "une demande de jeu de données"},
              kGiveThePolicy},
    OtherKind{"Asset", {"an asset without a policy", "une ressource sans politique"}, kGiveThePolicy},
    OtherKind{"Catalog", {"a catalogue without a policy", "un catalogue sans politique"}, kGiveThePolicy},
    OtherKind{"Dataset", {"a dataset without a policy", "un jeu de données sans politique"}, kGiveThePolicy},
    OtherKind{"VerifiableCredential",
              {"a credential without a policy", "une attestation sans politique"},
              kGiveThePolicy},
    OtherKind{"VerifiablePresentation",
              {"a credential without a policy", "une attestation sans politique"},
              kGiveThePolicy},
    OtherKind{"Permission", {"a single ODRL rule", "une règle ODRL seule"}, kPutIntoPolicy},
    OtherKind{"Prohibition", {"a single ODRL rule", "une règle ODRL seule"}, kPutIntoPolicy},
    OtherKind{"Duty", {"a single ODRL rule", "une règle ODRL seule"}, kPutIntoPolicy},
    OtherKind{"DataProduct",
              {"a data product", "un produit de données"},
              {"check the data contracts that it names", "vérifiez les contrats de données qu’il nomme"}},
    OtherKind{"FeatureCollection", {"a GeoJSON file", "un fichier GeoJSON"}, kAttachSchema},
};

constexpr OtherKind kJsonSchema{"$schema", {"a JSON Schema", "un schéma JSON"}, kAttachSchema};
constexpr OtherKind kNoPolicy{
    "@context", {"JSON-LD without an ODRL policy", "du JSON-LD sans politique ODRL"}, kGiveThePolicy};
constexpr OtherKind kText{"", {"plain text", "un texte ordinaire"}, kWriteItDown};
constexpr OtherKind kList{"", {"a list of other things", "une liste d’autre chose"}, kWriteItDown};
constexpr OtherKind kEmpty{"", {"an empty document", "un document vide"}, kWriteItDown};

/// "<http://a> <http://b> …" or "<urn:a> <urn:b> …" in the first line; no tag of XML ends before its blanks.
bool is_triple(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::size_t end = line.find_first_of(" \t>");
  if (end == std::string_view::npos || line[end] != '>' || line.find(':') > end) {
    return false;
  }
  const std::size_t next = line.find_first_not_of(" \t", end + 1);
  return next != std::string_view::npos && next > end + 1 && line[next] == '<' &&
         line.substr(next).find(':') < line.substr(next).find_first_of(" >");
}

/// Past comments of Turtle, which are those of YAML too: yet no YAML goes on with @prefix.
bool is_turtle(std::string_view text) {
  while (text.starts_with('#')) {
    const std::size_t end = text.find('\n');
    const std::size_t next = end == std::string_view::npos ? end : text.find_first_not_of(" \t\r\n", end);
    text = next == std::string_view::npos ? std::string_view{} : text.substr(next);
  }
  const std::string start = folded(text.substr(0, 8));
  const bool sparql = start.starts_with("prefix ") || start.starts_with("base ");
  return start.starts_with("@prefix") || start.starts_with("@base") ||
         (sparql && text.substr(0, text.find('\n')).find('<') != std::string_view::npos);
}

Diagnostic told(const OtherKind& kind, const DocumentNode& at, Span where) {
  return {.kind = &kOtherKind,
          .span = where,
          .args = {kind.name, kind.help},
          .suggestion = {},
          .source = at.source};
}

std::optional<Diagnostic> by_key_or_type(const DocumentNode& mapping) {
  const auto where = [&mapping](std::size_t i) { return mapping.keys[i].where; };
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    const std::string_view name = local_name(mapping.keys[i].name);
    for (const OtherKind& kind : kByKey) {
      if (name == kind.sign) {
        return told(kind, mapping, where(i));
      }
    }
    if (name == "type" || name == "kind") {
      for (const DocumentNode* type : values_of(mapping.items[i])) {
        const std::string_view word = local_name(text_of(*type).value_or(std::string_view{}));
        const auto* kind = std::find_if(kByType.begin(), kByType.end(),
                                        [word](const OtherKind& row) { return row.sign == word; });
        if (kind != kByType.end()) {
          return told(*kind, mapping, type->where);
        }
      }
    }
    if (name == "$schema" && mapping.items[i].value.find("json-schema.org") != std::string::npos) {
      return told(kJsonSchema, mapping, where(i));
    }
  }
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    if (mapping.keys[i].name.starts_with('@')) {
      return told(kNoPolicy, mapping, where(i));
    }
  }
  return std::nullopt;
}

Diagnostic with_keys(const DocumentNode& mapping) {
  static constexpr std::size_t kShown = 5;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < std::min(mapping.keys.size(), kShown); ++i) {
    names.emplace_back(mapping.keys[i].name);
  }
  const std::string words = joined(names) + (mapping.keys.size() > kShown ? ", …" : "");
  return {.kind = &kNoKnownKind,
          .span = mapping.keys.front().where,
          .args = {words},
          .suggestion = {},
          .source = mapping.source};
}

}  // namespace

const OtherKind* other_kind_of_text(std::string_view text) {
  constexpr std::size_t kLookedAt = 2000;
  for (const OtherKind& kind : kByFirstBytes) {
    if (text.starts_with(kind.sign)) {
      return &kind;
    }
  }
  if (text.starts_with('<')) {
    if (is_triple(text)) {
      return &kNTriples;
    }
    const std::string head = folded(text.substr(0, kLookedAt));
    for (const OtherKind& kind : kByMarkup) {
      if (head.find(kind.sign) != std::string::npos) {
        return &kind;
      }
    }
    return &kXml;
  }
  return is_turtle(text) ? &kTurtle : nullptr;
}

Diagnostic other_kind_of(const DocumentNode& document) {
  switch (document.kind) {
    case DocumentNode::Kind::Null:
      return told(kEmpty, document, document.where);
    case DocumentNode::Kind::Scalar:
      return told(kText, document, document.where);
    case DocumentNode::Kind::Sequence:
      for (const DocumentNode& item : document.items) {
        if (auto other = by_key_or_type(item)) {
          return *other;
        }
      }
      return told(kList, document, document.where);
    case DocumentNode::Kind::Mapping:
      break;
  }
  if (auto other = by_key_or_type(document)) {
    return *other;
  }
  return document.keys.empty() ? told(kEmpty, document, document.where) : with_keys(document);
}

}  // namespace charter
