#pragma once
/// Where in an agreement something stands, or would stand.

#include <charter/document.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace charter {

struct NodePlace {
  std::string path;  ///< "access[0].need_to_know"
  std::uint32_t source = 0;
  Span where;
  const DocumentNode* value = nullptr;  ///< null where it is not there
};

/// `at` ("retention.disposal") from `from`, which stands at `path`. What is not there stands at the key or
/// the item that should hold it.
[[nodiscard]] NodePlace place_of(const DocumentNode& from, std::string path, std::string_view at);

/// The path of the key or value that begins at a place: for mistakes, which know only where they are.
[[nodiscard]] std::string path_of(const DocumentNode& root, std::uint32_t source, Span where);

}  // namespace charter
