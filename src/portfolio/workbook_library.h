#pragma once
/// The library of workbooks, loaded when the first one is made: it brings libcrypto along, whose relocations
/// took a quarter of the time in which a command on one file starts and ends.

namespace charter {

/// Whether it is on this machine. Nothing of it may be called otherwise.
[[nodiscard]] bool load_workbook_library();

}  // namespace charter
