#pragma once
/// The disk: reading whole files within a limit, and writing them whole or not at all.

#include <charter/limits.h>
#include <charter/result.h>
#include <charter/source.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace charter {

extern const DiagnosticKind kCannotRead;
extern const DiagnosticKind kCannotWrite;
extern const DiagnosticKind kNotACharterFolder;

[[nodiscard]] std::span<const DiagnosticKind* const> disk_kinds();

/// What the system said, in words; `error` is an errno.
[[nodiscard]] Diagnostic disk_failure(const DiagnosticKind& kind, const std::string& path, int error);

/// The text of a file, or of standard input for "-". Reads at most one byte more than the limit, so that a
/// huge file costs nothing.
[[nodiscard]] Result<Source> read_file(const std::string& path, const ReadLimits& limits);

/// The new content, or, after any failure, the old file untouched: written beside it, flushed, renamed.
[[nodiscard]] std::optional<Diagnostic> write_file(const std::string& path, std::string_view content);

/// charter.yaml first, then principles/*.yaml by name.
[[nodiscard]] Checked<std::vector<Source>> read_charter_folder(const std::string& folder,
                                                               const ReadLimits& limits);

/// The *.yaml and *.yml of a folder by name; none where there is no such folder.
[[nodiscard]] std::vector<std::string> yaml_files(const std::string& folder);

/// The names of the folders in a folder, in their order; none where there is no such folder.
[[nodiscard]] std::vector<std::string> folders_in(const std::string& folder);

[[nodiscard]] bool is_folder(const std::string& path);
[[nodiscard]] bool file_exists(const std::string& path);

/// A file with content of its own, and not a device or a pipe.
[[nodiscard]] bool is_regular_file(const std::string& path);

}  // namespace charter
