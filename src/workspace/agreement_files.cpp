#include "workspace/agreement_files.h"

#include "agreement/import_kinds.h"
#include "agreement/read_document.h"
#include "agreement/side_car.h"
#include "decode/utf16.h"
#include "workspace/disk.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace charter {

namespace {

namespace fs = std::filesystem;

/// Line ends of old Macs: a carriage return alone is a break in YAML and in JSON, and for every editor. As
/// long as a line feed, so that nothing moves.
void mend_line_ends(std::string& text) {
  for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') {
      text[at] = '\n';
    }
  }
}

Result<Source> read_text(const std::string& path, const ReadLimits& limits) {
  Result<Source> file = read_file(path, limits);
  if (file) {
    if (auto utf8 = utf8_from_utf16(file->text)) {
      file->text = std::move(*utf8);
    }
    mend_line_ends(file->text);
  }
  return file;
}

/// The folder that imports of an agreement in `folder` must not leave; empty where it cannot be told.
fs::path boundary_of(const fs::path& folder) {
  std::error_code error;
  const fs::path start = fs::canonical(folder.empty() ? fs::path{"."} : folder, error);
  for (fs::path at = start; !error && !at.empty(); at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) {
      return at;
    }
    if (at == at.root_path()) {
      break;
    }
  }
  return start;
}

bool is_inside(const fs::path& file, const fs::path& folder) {
  std::error_code error;
  // Absolute first: of a file that is not there, the way from the current folder would stay as it is.
  const fs::path whole = fs::weakly_canonical(fs::absolute(file, error), error);
  const auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), whole.begin(), whole.end());
  return !error && !folder.empty() && end == folder.end();
}

/// Whether the text may import something: most agreements do not, and are then read only once.
bool names_imports(std::string_view text) {
  for (std::size_t at = text.find("imports"); at != std::string_view::npos;
       at = text.find("imports", at + 1)) {
    const std::string_view before = text.substr(0, at);
    const std::string_view line = before.substr(before.find_last_of('\n') + 1);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] != '#') {
      return true;
    }
  }
  return false;
}

/// What the agreement imports; none where it cannot be read, which is told later.
std::vector<Import> imports_in(const std::string& text, const ReadLimits& limits) {
  if (!names_imports(text)) {
    return {};
  }
  Mistakes ignored{0};
  const Report report{ignored, 0};
  const auto root = read_document(text, limits, report);
  return root ? imports_of(*root, report) : std::vector<Import>{};
}

}  // namespace

AgreementFiles read_agreement_files(const std::string& path, const ReadLimits& limits) {
  AgreementFiles files;
  Result<Source> agreement = read_text(path, limits);
  if (!agreement) {
    Diagnostic why = std::move(agreement.error());
    why.source = kUnplaced;
    files.diagnostics.push_back(std::move(why));
    return files;
  }
  files.sources.push_back(std::move(*agreement));
  const fs::path folder = path == "-" ? fs::path{} : fs::path{path}.parent_path();
  const std::vector<Import> imports = imports_in(files.sources.front().text, limits);
  const fs::path boundary = imports.empty() ? fs::path{} : boundary_of(folder);
  for (const Import& import : imports) {
    const fs::path target = folder / import.file;
    if (!is_inside(target, boundary)) {
      files.diagnostics.push_back(
          {.kind = &kImportElsewhere,
           .span = import.where,
           .args = {import.file, Bilingual{"it leads out of the repository", "il mène hors du dépôt"}},
           .suggestion = {}});
      continue;
    }
    Result<Source> file = is_regular_file(target.string()) ? read_text(target.string(), limits)
                                                           : tl::unexpected<Diagnostic>{Diagnostic{}};
    if (file) {
      files.sources.push_back(std::move(*file));
    } else {
      files.diagnostics.push_back(
          {.kind = &kImportNotRead, .span = import.where, .args = {import.file}, .suggestion = {}});
    }
  }
  return files;
}

}  // namespace charter
