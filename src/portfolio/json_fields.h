#pragma once
/// Reads fields of a JSON object that somebody else may have written: a value of the right kind and size, or
/// a mistake that is remembered. A template, so that the header need not know the JSON library.

#include <charter/date.h>
#include <charter/framework.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace charter {

template <class Json>
class JsonFields {
 public:
  explicit JsonFields(const Json& object) : object_(object), good_(object.is_object()) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool has(const char* key) const { return good_ && object_.contains(key); }
  void refuse() { good_ = false; }

  std::string text(const char* key) {
    const Json* const value = find(key);
    return value != nullptr && expect(value->is_string()) ? value->template get<std::string>()
                                                          : std::string{};
  }

  std::optional<Date> day(const char* key) {
    const auto date = parse_date(text(key));
    expect(date.has_value());
    return date;
  }

  const Json& list(const char* key) {
    static const Json kNone = Json::array();
    const Json* const value = find(key);
    return value != nullptr && expect(value->is_array()) ? *value : kNone;
  }

  const Json& object(const char* key) {
    static const Json kNone = Json::object();
    const Json* const value = find(key);
    return value != nullptr && expect(value->is_object()) ? *value : kNone;
  }

  std::uint64_t number(const char* key, std::uint64_t most) {
    const Json* const value = find(key);
    return value != nullptr ? number(*value, most) : 0;
  }

  /// A whole number from 0 to `most`.
  std::uint64_t number(const Json& value, std::uint64_t most) {
    const bool whole = value.is_number_unsigned() && value.template get<std::uint64_t>() <= most;
    return expect(whole) ? value.template get<std::uint64_t>() : 0;
  }

  std::optional<Index> optional_number(const Json& value, std::uint64_t most) {
    return value.is_null() ? std::nullopt : std::optional{static_cast<Index>(number(value, most))};
  }

  bool expect(bool condition) {
    good_ = good_ && condition;
    return condition;
  }

 private:
  const Json* find(const char* key) {
    if (!good_) {
      return nullptr;
    }
    const auto found = object_.find(key);
    return expect(found != object_.end()) ? &*found : nullptr;
  }

  const Json& object_;
  bool good_;
};

}  // namespace charter
