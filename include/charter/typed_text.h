#pragma once
/// A text as a person typed it. It owns its bytes, but for one that was borrowed: that one refers to a
/// document that outlives it, which spares a batch the copy. A copy always owns.
///
///     answer.note = "Backups yes, never restored";
///     std::string_view words = answer.note;
///     answer.note.borrow(document.substr(120, 27));

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace charter {

class TypedText {
 public:
  TypedText() = default;
  TypedText(std::string_view text)  // NOLINT(google-explicit-constructor): takes the place of a std::string
      : own_(text.empty() ? nullptr : new char[text.size()]), text_(own_.get(), text.size()) {
    std::copy(text.begin(), text.end(), own_.get());
  }
  TypedText(const std::string& text)  // NOLINT(google-explicit-constructor)
      : TypedText(std::string_view{text}) {}
  TypedText(const char* text)  // NOLINT(google-explicit-constructor)
      : TypedText(std::string_view{text}) {}

  TypedText(const TypedText& other) : TypedText(other.text_) {}
  TypedText(TypedText&& other) noexcept
      : own_(std::move(other.own_)), text_(std::exchange(other.text_, {})) {}
  TypedText& operator=(TypedText other) noexcept {
    own_.swap(other.own_);
    std::swap(text_, other.text_);
    return *this;
  }
  ~TypedText() = default;

  /// Refers to `text` from now on, which has to outlive this one.
  void borrow(std::string_view text) {
    own_.reset();
    text_ = text;
  }
  void clear() { borrow({}); }

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] std::string str() const { return std::string{text_}; }
  operator std::string_view() const { return text_; }  // NOLINT(google-explicit-constructor)

  friend bool operator==(const TypedText& text, std::string_view other) { return text.text_ == other; }

 private:
  std::unique_ptr<char[]> own_;  ///< null where nothing is owned
  std::string_view text_;
};

}  // namespace charter
