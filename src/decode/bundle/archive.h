#pragma once
/// One list of fields for each type, used to write and to read it: the two can never disagree.
/// Numbers are variable-length (LEB128), texts and lists carry their length before them.

#include <charter/bundle.h>
#include <charter/text.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace charter {

class BundleWriter {
 public:
  template <class... Fields>
  void operator()(const Fields&... fields) {
    (write(fields), ...);
  }
  [[nodiscard]] std::string take() && { return std::move(bytes_); }

 private:
  void number(std::uint64_t value) {
    while (value >= 0x80U) {
      bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
      value >>= 7U;
    }
    bytes_ += static_cast<char>(value);
  }
  void write(const std::string& text) {
    number(text.size());
    bytes_ += text;
  }
  void write(const Text& text) { write(text.translations); }
  template <class Number>
  requires std::is_integral_v<Number> || std::is_enum_v<Number>
  void write(Number value) { number(static_cast<std::uint64_t>(value)); }
  template <class First, class Second>
  void write(const std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <class Item>
  void write(const std::vector<Item>& items) {
    number(items.size());
    for (const Item& item : items) {
      write(item);
    }
  }
  template <class Item>
  void write(const std::optional<Item>& item) {
    number(item ? 1 : 0);
    if (item) {
      write(*item);
    }
  }
  template <class Model>
  requires std::is_class_v<Model>
  void write(const Model& model) {
    // The field lists take a mutable model because reading needs one; writing leaves it as it is.
    fields(*this, const_cast<Model&>(model));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  }

  std::string bytes_;
};

/// Reading past the end leaves defaults and makes `complete` false; it never touches other memory.
class BundleReader {
 public:
  explicit BundleReader(std::string_view bytes, Texts texts = Texts::Read) : rest_(bytes), texts_(texts) {}

  template <class... Fields>
  void operator()(Fields&... fields) {
    (read(fields), ...);
  }
  [[nodiscard]] bool complete() const { return !failed_ && rest_.empty(); }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) {
        failed_ = true;
        return 0;
      }
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80U) {
        return value;
      }
    }
    failed_ = true;
    return 0;
  }
  /// A length that the rest of the bytes can hold; anything else is damage.
  std::size_t length() {
    const std::uint64_t value = number();
    if (value > rest_.size()) {
      failed_ = true;
      return 0;
    }
    return static_cast<std::size_t>(value);
  }
  std::string_view text() {
    const std::size_t size = length();
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }
  void read(std::string& to) { to = text(); }
  void read(Text& to) {
    const std::size_t size = length();
    if (texts_ == Texts::Read) {
      to.translations.reserve(std::min(size, kMostReserved));
    }
    for (std::size_t i = 0; i < size && !failed_; ++i) {
      const std::string_view language = text();
      const std::string_view words = text();
      if (texts_ == Texts::Read) {
        to.translations.emplace_back(language, words);
      }
    }
  }
  template <class Number>
  requires std::is_integral_v<Number> || std::is_enum_v<Number>
  void read(Number& value) { value = static_cast<Number>(number()); }
  template <class First, class Second>
  void read(std::pair<First, Second>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <class Item>
  void read(std::vector<Item>& items) {
    // One by one: every item takes a byte or more, so that a damaged length cannot ask for more memory than
    // there are bytes.
    const std::size_t size = length();
    items.reserve(std::min(size, kMostReserved));
    for (std::size_t i = 0; i < size && !failed_; ++i) {
      read(items.emplace_back());
    }
  }
  template <class Item>
  void read(std::optional<Item>& item) {
    const std::uint64_t present = number();
    failed_ = failed_ || present > 1;
    if (present == 1) {
      read(item.emplace());
    }
  }
  template <class Model>
  requires std::is_class_v<Model>
  void read(Model& model) { fields(*this, model); }

  static constexpr std::size_t kMostReserved = 128;  // the longest list of the embedded charter has 74 items

  std::string_view rest_;
  Texts texts_;
  bool failed_ = false;
};

}  // namespace charter
