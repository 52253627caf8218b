#include "workspace/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <span>
#include <utility>

namespace charter {

const DiagnosticKind kCannotRead{
    .code = "E0601",
    .message = {"cannot read ‘{0}’: {1}", "impossible de lire «\u00a0{0}\u00a0»\u00a0: {1}"},
    .help = {"check the name and the folder", "vérifiez le nom et le dossier"},
    .explanation = {
        "The file is not there under that name, or you are not allowed to read it. Names are relative to the "
        "folder you are in.",
        "Le fichier n’existe pas sous ce nom, ou vous n’avez pas le droit de le lire. Les noms partent du "
        "dossier où vous êtes."}};

const DiagnosticKind kCannotWrite{
    .code = "E0602",
    .message = {"cannot write ‘{0}’: {1}", "impossible d’écrire «\u00a0{0}\u00a0»\u00a0: {1}"},
    .help = {"nothing was changed; check the folder, your rights and the space left",
             "rien n’a été changé\u00a0; vérifiez le dossier, vos droits et l’espace libre"},
    .explanation = {
        "Files are written beside their place and moved there when they are whole. When that fails, the old "
        "file is still as it was.",
        "Les fichiers sont écrits à côté de leur place, puis mis en place une fois complets. En cas d’échec, "
        "l’ancien fichier reste tel quel."}};

const DiagnosticKind kNotACharterFolder{
    .code = "E0603",
    .message = {"‘{0}’ is not the folder of a charter",
                "«\u00a0{0}\u00a0» n’est pas le dossier d’une charte"},
    .expected = {"a folder with charter.yaml and principles/*.yaml",
                 "un dossier avec charter.yaml et principles/*.yaml"},
    .help = {"look at charter/montreal-2020 for an example", "voyez charter/montreal-2020 pour un exemple"},
    .explanation = {
        "A charter is a folder: charter.yaml says what it is, and each file under principles/ holds one "
        "principle with its actions.",
        "Une charte est un dossier\u00a0: charter.yaml dit ce qu’elle est, et chaque fichier sous "
        "principles/ "
        "contient un principe et ses actions."}};

namespace {

Bilingual reason_for(int error) {
  switch (error) {
    case ENOENT:
      return {"there is no such file", "ce fichier n’existe pas"};
    case EACCES:
    case EPERM:
    case EROFS:
      return {"permission denied", "accès refusé"};
    case EISDIR:
      return {"it is a folder", "c’est un dossier"};
    case ENOTDIR:
      return {"part of the path is not a folder", "une partie du chemin n’est pas un dossier"};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return {"no space left", "il n’y a plus d’espace"};
    case ENAMETOOLONG:
      return {"the name is too long", "le nom est trop long"};
    case ELOOP:
      return {"its links go round in a circle", "ses liens tournent en rond"};
    default:
      return {"the system refused", "le système a refusé"};
  }
}

/// Closes on every way out.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { (void)close_now(); }
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool close_now() {
    const int number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

/// 0 or the error number.
int read_all(int descriptor, std::size_t limit, std::string& text) {
  std::array<char, 65536> block{};
  while (text.size() <= limit) {
    const ssize_t count = ::read(descriptor, block.data(), std::min(block.size(), limit + 1 - text.size()));
    if (count == 0) {
      return 0;
    }
    if (count < 0) {
      if (errno == EINTR) {
        continue;
      }
      return errno;
    }
    text.append(block.data(), static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace

Diagnostic disk_failure(const DiagnosticKind& kind, const std::string& path, int error) {
  return {.kind = &kind, .span = {}, .args = {path, reason_for(error)}, .suggestion = {}};
}

Result<Source> read_file(const std::string& path, const ReadLimits& limits) {
  const bool standard_input = path == "-";
  Descriptor file{standard_input ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.get() < 0) {
    return tl::unexpected(disk_failure(kCannotRead, path, errno));
  }
  Source source{standard_input ? "<stdin>" : path, {}};
  struct stat facts {};
  if (::fstat(file.get(), &facts) == 0 && S_ISREG(facts.st_mode)) {
    source.text.reserve(std::min(static_cast<std::size_t>(facts.st_size), limits.bytes) + 1);
  }
  if (const int error = read_all(file.get(), limits.bytes, source.text); error != 0) {
    return tl::unexpected(disk_failure(kCannotRead, path, error));
  }
  return source;
}

Checked<std::vector<Source>> read_charter_folder(const std::string& folder, const ReadLimits& limits) {
  Checked<std::vector<Source>> result;
  const auto refuse = [&] {
    result.diagnostics.push_back(
        {.kind = &kNotACharterFolder, .span = {}, .args = {folder}, .suggestion = {}});
    return result;
  };
  const std::filesystem::path root{folder};
  std::vector<std::string> paths = yaml_files((root / "principles").string());
  if (paths.empty() || !file_exists((root / "charter.yaml").string())) {
    return refuse();
  }
  paths.insert(paths.begin(), (root / "charter.yaml").string());
  std::vector<Source> sources;
  for (const std::string& path : paths) {
    Result<Source> source = read_file(path, limits);
    if (source) {
      sources.push_back(std::move(*source));
    } else {
      result.diagnostics.push_back(source.error());
    }
  }
  if (result.diagnostics.empty()) {
    result.value = std::move(sources);
  }
  return result;
}

std::vector<std::string> yaml_files(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
       entry.increment(error)) {
    const auto extension = entry->path().extension();
    if (extension == ".yaml" || extension == ".yml") {
      paths.push_back(entry->path().string());
    }
  }
  // The order of a folder is the file system's; ours is the names'.
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> folders_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unknown;
    if (entry->is_directory(unknown)) {
      names.push_back(entry->path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

bool file_exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

bool is_regular_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

std::span<const DiagnosticKind* const> disk_kinds() {
  static constexpr std::array kKinds{&kCannotRead, &kCannotWrite, &kNotACharterFolder};
  return kKinds;
}

}  // namespace charter
