#include "cel/library.h"

#include <array>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Value encode(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::Bytes) {
    return no_overload();
  }
  const std::string_view in = arguments[0].as_text();
  const std::size_t size = (in.size() + 2) / 3 * 4;
  if (!context.scratch.charge(size / 16)) {
    return out_of_steps();
  }
  auto* out = context.scratch.allocate_array<char>(size);
  if (out == nullptr) {
    return out_of_memory();
  }
  char* to = out;
  for (std::size_t i = 0; i < in.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      group = (group << 8U) | (i + j < in.size() ? static_cast<unsigned char>(in[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      *to++ = i + j > in.size() ? '=' : kAlphabet[(group >> (18U - 6U * j)) & 63U];
    }
  }
  return Value::string({out, size});
}

/// Padding may be left out; a group of one letter and letters outside of the alphabet are wrong.
Value decode(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::String) {
    return no_overload();
  }
  std::string_view in = arguments[0].as_text();
  const Value wrong = fail(context, ErrorKind::BadConversion, {arguments[0], Value::string("base64")});
  if (in.size() % 4 == 0) {
    for (int i = 0; i < 2 && !in.empty() && in.back() == '='; ++i) {
      in.remove_suffix(1);
    }
  }
  if (in.size() % 4 == 1) {
    return wrong;
  }
  const std::size_t size = in.size() * 3 / 4;
  if (!context.scratch.charge(in.size() / 16)) {
    return out_of_steps();
  }
  auto* out = context.scratch.allocate_array<char>(size);
  if (out == nullptr) {
    return out_of_memory();
  }
  std::uint32_t bits = 0;
  unsigned held = 0;
  char* to = out;
  for (const char c : in) {
    const std::size_t digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) {
      return wrong;
    }
    bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held >= 8) {
      held -= 8;
      *to++ = static_cast<char>((bits >> held) & 0xFFU);
    }
  }
  return Value::bytes({out, size});
}

constexpr std::array<NativeRow, 2> kRows{
    {{"base64.encode", "(bytes) -> string", encode}, {"base64.decode", "(string) -> bytes", decode}}};

}  // namespace

std::span<const NativeRow> encoder_extension_rows() {
  return kRows;
}

}  // namespace charter::cel
