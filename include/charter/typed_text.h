#pragma once
/// A text as a person typed it. It owns its bytes, but for one that was borrowed: that one refers to a
/// document that outlives it, which spares a batch the copy. A copy always owns.
///
///     answer.note = "Backups yes, never restored";
///     std::string_view words = answer.note;
///     answer.note.borrow(document.substr(120, 27));

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace charter {

class TypedText {
 public:
  TypedText() = default;
  TypedText(std::string_view text) {  // NOLINT(google-explicit-constructor): takes the place of a std::string
    if (!text.empty()) {
      char* const own = new char[text.size()];
      std::copy(text.begin(), text.end(), own);
      bytes_ = own;
      size_and_own_ = text.size() << 1U | kOwn;
    }
  }
  TypedText(const std::string& text)  // NOLINT(google-explicit-constructor)
      : TypedText(std::string_view{text}) {}
  TypedText(const char* text)  // NOLINT(google-explicit-constructor)
      : TypedText(std::string_view{text}) {}

  TypedText(const TypedText& other) : TypedText(std::string_view{other}) {}
  TypedText(TypedText&& other) noexcept { swap(other); }
  TypedText& operator=(TypedText other) noexcept {
    swap(other);
    return *this;
  }
  ~TypedText() { give_back(); }

  /// Refers to `text` from now on, which has to outlive this one.
  void borrow(std::string_view text) {
    give_back();
    bytes_ = text.data();
    size_and_own_ = text.size() << 1U;
  }
  void clear() { borrow({}); }

  [[nodiscard]] bool empty() const { return size_and_own_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_and_own_ >> 1U; }
  [[nodiscard]] std::string str() const { return std::string{std::string_view{*this}}; }
  operator std::string_view() const { return {bytes_, size()}; }  // NOLINT(google-explicit-constructor)

  friend bool operator==(const TypedText& text, std::string_view other) {
    return std::string_view{text} == other;
  }

 private:
  static constexpr std::size_t kOwn = 1;

  void swap(TypedText& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(size_and_own_, other.size_and_own_);
  }
  void give_back() {
    if ((size_and_own_ & kOwn) != 0) {
      delete[] bytes_;
    }
  }

  // Sixteen bytes: a batch reads hundreds of them a document, most of them empty.
  const char* bytes_ = nullptr;
  std::size_t size_and_own_ = 0;  ///< twice the size, and kOwn where the bytes are its own
};

}  // namespace charter
