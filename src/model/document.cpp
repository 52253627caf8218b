#include <charter/document.h>

namespace charter {

const DocumentNode* find(const DocumentNode& mapping, std::string_view key) {
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    if (mapping.keys[i].name == key) {
      return &mapping.items[i];
    }
  }
  return nullptr;
}

}  // namespace charter
