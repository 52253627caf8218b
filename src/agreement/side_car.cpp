#include "agreement/side_car.h"

#include "agreement/import.h"
#include "agreement/import_kinds.h"
#include "agreement/model_tree.h"
#include "agreement/read_document.h"
#include "agreement/terms.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace charter {

namespace {

constexpr std::array<std::string_view, 4> kOfTheDocument{"id", "title", "version", "status"};
constexpr std::array<std::string_view, 4> kWithReferences{"parties", "data", "access", "restrictions"};
constexpr std::array<std::string_view, 2> kAddedUp{"restrictions", "attachments"};

struct Format {
  std::string_view word;
  AgreementFormat format;
};
constexpr std::array kFormats{
    Format{"odrl", AgreementFormat::Odrl},
    Format{"edc", AgreementFormat::Edc},
    Format{"odcs", AgreementFormat::Odcs},
    Format{"datacontract", AgreementFormat::DataContract},
};

std::optional<AgreementFormat> format_of(std::string_view word) {
  const auto* found =
      std::find_if(kFormats.begin(), kFormats.end(), [word](const Format& row) { return row.word == word; });
  return found == kFormats.end() ? std::nullopt : std::optional{found->format};
}

/// A policy of a data space is an ODRL policy too.
bool same_format(AgreementFormat a, AgreementFormat b) {
  const auto plain = [](AgreementFormat format) {
    return format == AgreementFormat::Edc ? AgreementFormat::Odrl : format;
  };
  return plain(a) == plain(b);
}

std::string_view word_of(AgreementFormat format) {
  const auto* found = std::find_if(kFormats.begin(), kFormats.end(),
                                   [format](const Format& row) { return row.format == format; });
  return found == kFormats.end() ? std::string_view{"agreement/v1"} : found->word;
}

/// Why a path cannot be followed; nothing for one that may be.
std::optional<Bilingual> elsewhere(std::string_view path) {
  const std::size_t colon = path.find(':');
  if (colon != std::string_view::npos && path.find("//") == colon + 1) {
    return Bilingual{"it is an address on the network", "c’est une adresse du réseau"};
  }
  const bool drive = colon == 1;
  if (path.starts_with('/') || path.starts_with('\\') || path.starts_with('~') || drive) {
    return Bilingual{"it does not start from the folder of the agreement",
                     "il ne part pas du dossier de l’entente"};
  }
  return std::nullopt;
}

void fill_block(DocumentNode& block, const DocumentNode& imported);

/// Items of the same id say things about the same. By index: a list of thousands meets another one.
void fill_list(DocumentNode& list, const DocumentNode& imported, bool adds_up) {
  std::map<std::string, std::size_t> by_id;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (const DocumentNode* id = find(list.items[i], "id")) {
      by_id.emplace(id->value, i);
    }
  }
  for (const DocumentNode& item : imported.items) {
    const DocumentNode* id = find(item, "id");
    const auto same = id == nullptr ? by_id.end() : by_id.find(id->value);
    if (same != by_id.end()) {
      fill_block(list.items[same->second], item);
    } else if (adds_up) {
      list.items.push_back(item);
    }
  }
}

/// Recursion is safe here: what is imported is never deeper than the limit.
void fill_block(DocumentNode& block, const DocumentNode& imported) {
  if (block.kind != DocumentNode::Kind::Mapping) {
    return;
  }
  std::map<std::string, std::size_t> by_key;
  for (std::size_t i = 0; i < block.keys.size(); ++i) {
    by_key.emplace(block.keys[i].name, i);
  }
  for (std::size_t i = 0; i < imported.keys.size(); ++i) {
    const std::string& key = imported.keys[i].name;
    const auto known = by_key.find(key);
    if (known == by_key.end()) {
      block.keys.push_back(imported.keys[i]);
      block.items.push_back(imported.items[i]);
      continue;
    }
    DocumentNode& own = block.items[known->second];
    if (own.kind == DocumentNode::Kind::Mapping) {
      fill_block(own, imported.items[i]);
    } else if (own.kind == DocumentNode::Kind::Sequence) {
      // A list that another import has brought is not the agreement's own (file 0), and goes on growing.
      fill_list(own, imported.items[i], own.source != 0 || is_one_of(key, kAddedUp));
    }
  }
}

/// How the agreement knows an item that another document names by its IRI.
struct Alias {
  std::string_view list;  ///< of the agreement
  std::string_view key;   ///< of its items: holds the IRI
};
constexpr std::array kAliases{Alias{"parties", "identifier"}, Alias{"data", "schema_ref"}};

/// Every text of `node` that is one of the IRIs becomes the id: where items are declared, and where they are
/// referred to.
void rename(DocumentNode& node, const std::map<std::string, std::string>& ids) {
  const auto known = node.kind == DocumentNode::Kind::Scalar ? ids.find(node.value) : ids.end();
  if (known != ids.end()) {
    node.value = known->second;
  }
  for (DocumentNode& item : node.items) {
    rename(item, ids);
  }
}

std::map<std::string, std::string> own_names(const DocumentNode& agreement) {
  std::map<std::string, std::string> ids;
  for (const Alias& alias : kAliases) {
    const DocumentNode* list = find(agreement, alias.list);
    if (list == nullptr) {
      continue;
    }
    for (const DocumentNode& item : list->items) {
      const DocumentNode* iri = find(item, alias.key);
      const DocumentNode* id = find(item, "id");
      if (iri != nullptr && id != nullptr && !iri->value.empty()) {
        ids.emplace(iri->value, id->value);
      }
    }
  }
  return ids;
}

/// The imported file; null after its mistakes were told.
std::optional<DocumentNode> tree_of(const Import& import, const Source& file, std::uint32_t source,
                                    const ReadLimits& limits, Mistakes& unread, Mistakes& findings) {
  const Report report{unread, 0};
  Mistakes told{limits.mistakes};
  const auto root = read_document(file.text, limits, {told, source});
  for (Diagnostic& mistake : std::move(told).take()) {
    (root ? findings : unread).add(std::move(mistake));
  }
  if (!root) {
    return std::nullopt;
  }
  if (is_own_agreement(*root)) {
    report.add(kImportOfAgreement, import.where, {import.file});
    return std::nullopt;
  }
  Checked<std::vector<Agreement>> found = import_document(*root, limits);
  for (Diagnostic& diagnostic : found.diagnostics) {
    unread.add(std::move(diagnostic));
  }
  if (!found.value) {
    return std::nullopt;
  }
  if (found.value->size() > 1) {
    report.add(kImportOfMany, import.where, {import.file, std::to_string(found.value->size())});
    return std::nullopt;
  }
  Agreement& agreement = found.value->front();
  if (import.as && !same_format(*import.as, agreement.format)) {
    report.add(kImportOtherFormat, import.where,
               {import.file, std::string{word_of(agreement.format)}, std::string{word_of(*import.as)}});
    return std::nullopt;
  }
  return std::move(agreement.root);
}

}  // namespace

std::string plain_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  std::string plain;
  for (const std::string_view part : parts) {
    plain += plain.empty() ? "" : "/";
    plain += part;
  }
  return plain;
}

std::vector<Import> imports_of(const DocumentNode& agreement, const Report& report) {
  std::vector<Import> imports;
  const DocumentNode* list = find(agreement, "imports");
  if (list == nullptr || list->kind != DocumentNode::Kind::Sequence) {
    return imports;  // a wrong type is told with all others
  }
  for (const DocumentNode& item : list->items) {
    const DocumentNode* file = find(item, "file");
    if (file == nullptr || file->kind != DocumentNode::Kind::Scalar || file->value.empty()) {
      continue;
    }
    const std::string plain = plain_path(file->value);
    const bool known = std::any_of(imports.begin(), imports.end(),
                                   [&plain](const Import& one) { return plain_path(one.file) == plain; });
    if (const auto why = elsewhere(file->value)) {
      report.add(kImportElsewhere, file->where, {file->value, *why});
    } else if (known) {
      report.add(kImportTwice, file->where, {file->value});
    } else {
      const DocumentNode* as = find(item, "as");
      imports.push_back({file->value, as == nullptr ? std::nullopt : format_of(as->value), file->where});
    }
  }
  return imports;
}

void fill_in(DocumentNode& agreement, const DocumentNode& imported) {
  DocumentNode said = imported;
  for (std::size_t i = said.keys.size(); i-- > 0;) {
    if (is_one_of(said.keys[i].name, kOfTheDocument)) {
      said.keys.erase(said.keys.begin() + static_cast<std::ptrdiff_t>(i));
      said.items.erase(said.items.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  const std::map<std::string, std::string> ids = own_names(agreement);
  for (std::size_t i = 0; i < said.keys.size(); ++i) {
    if (is_one_of(said.keys[i].name, kWithReferences)) {
      rename(said.items[i], ids);
    }
  }
  fill_block(agreement, said);
}

bool follow_imports(DocumentNode& agreement, std::span<const Source> files, const ReadLimits& limits,
                    Mistakes& unread, Mistakes& findings) {
  const std::string_view own = files.front().name;
  const std::string folder{own.substr(0, own.find_last_of('/') + 1)};
  for (const Import& import : imports_of(agreement, {unread, 0})) {
    const std::string name = plain_path(folder + import.file);
    const auto file = std::find_if(files.begin() + 1, files.end(),
                                   [&name](const Source& source) { return plain_path(source.name) == name; });
    if (file == files.end()) {
      unread.add({.kind = &kImportNotRead, .span = import.where, .args = {import.file}, .suggestion = {}});
      continue;
    }
    const auto source = static_cast<std::uint32_t>(file - files.begin());
    if (const auto tree = tree_of(import, *file, source, limits, unread, findings)) {
      fill_in(agreement, *tree);
    }
  }
  return unread.empty();
}

}  // namespace charter
