#include <charter/framework.h>

#include <algorithm>

namespace charter {

namespace {

template <class Item>
std::optional<Index> find_id(const std::vector<Item>& items, std::string_view id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
  if (found == items.end()) {
    return std::nullopt;
  }
  return static_cast<Index>(found - items.begin());
}

}  // namespace

std::optional<Index> find_action(const Charter& charter, std::string_view id) {
  return find_id(charter.actions, id);
}

std::optional<Index> find_principle(const Charter& charter, std::string_view id) {
  return find_id(charter.principles, id);
}

std::optional<Index> find_fact(const Charter& charter, std::string_view id) {
  return find_id(charter.facts, id);
}

std::string reference_to(const Charter& charter) {
  return charter.id + "@" + charter.edition;
}

std::string_view to_string(Stage stage) {
  switch (stage) {
    case Stage::Plan:
      return "plan";
    case Stage::Collect:
      return "collect";
    case Stage::Store:
      return "store";
    case Stage::Use:
      return "use";
    case Stage::Share:
      return "share";
    case Stage::Dispose:
      return "dispose";
  }
  return {};
}

std::string_view to_string(Duty duty) {
  return duty == Duty::Law ? "law" : "advice";
}

}  // namespace charter
