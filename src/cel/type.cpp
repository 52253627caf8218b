#include "cel/type.h"

#include <array>

namespace charter::cel {

namespace {

struct NamedKind {
  std::string_view name;
  TypeKind kind;
  std::size_t params;
};

constexpr std::array<NamedKind, 14> kNamedKinds{{{"dyn", TypeKind::Dyn, 0},
                                                 {"null_type", TypeKind::Null, 0},
                                                 {"bool", TypeKind::Bool, 0},
                                                 {"int", TypeKind::Int, 0},
                                                 {"uint", TypeKind::Uint, 0},
                                                 {"double", TypeKind::Double, 0},
                                                 {"string", TypeKind::String, 0},
                                                 {"bytes", TypeKind::Bytes, 0},
                                                 {"timestamp", TypeKind::Timestamp, 0},
                                                 {"duration", TypeKind::Duration, 0},
                                                 {"list", TypeKind::List, 1},
                                                 {"map", TypeKind::Map, 2},
                                                 {"optional", TypeKind::Optional, 1},
                                                 {"type", TypeKind::Type, 1}}};

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class SignatureReader {
 public:
  SignatureReader(std::string_view text, const std::vector<const RecordType*>& records)
      : text_(text), records_(records) {}

  std::optional<Type> type() {
    const std::string_view name = word();
    if (name.empty()) {
      return std::nullopt;
    }
    if (name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z') {
      return Type{.kind = TypeKind::Param, .name = std::string(name)};
    }
    for (const NamedKind& row : kNamedKinds) {
      if (row.name == name) {
        return with_params(row);
      }
    }
    for (const RecordType* record : records_) {
      if (record->name == name) {
        return Type::of_record(*record);
      }
    }
    return std::nullopt;
  }

  std::optional<Overload> overload() {
    Overload out;
    if (!at('(')) {
      auto target = type();
      if (!target || !take('.')) {
        return std::nullopt;
      }
      out.receiver = true;
      out.params.push_back(std::move(*target));
    }
    if (!take('(') || !params_until_close(out.params) || !take('-') || !take('>')) {
      return std::nullopt;
    }
    auto result = type();
    if (!result || !at_end()) {
      return std::nullopt;
    }
    out.result = std::move(*result);
    return out;
  }

  bool at_end() {
    skip_spaces();
    return pos_ == text_.size();
  }

 private:
  void skip_spaces() {
    while (pos_ < text_.size() && text_[pos_] == ' ') {
      ++pos_;
    }
  }
  bool at(char c) {
    skip_spaces();
    return pos_ < text_.size() && text_[pos_] == c;
  }
  bool take(char c) {
    const bool found = at(c);
    pos_ += found ? 1U : 0U;
    return found;
  }
  std::string_view word() {
    skip_spaces();
    const std::size_t start = pos_;
    while (pos_ < text_.size() && is_name_char(text_[pos_])) {
      ++pos_;
    }
    return text_.substr(start, pos_ - start);
  }
  bool params_until_close(std::vector<Type>& out) {
    while (!take(')')) {
      auto next = type();
      if (!next) {
        return false;
      }
      out.push_back(std::move(*next));
      if (!take(',') && !at(')')) {
        return false;
      }
    }
    return true;
  }
  std::optional<Type> with_params(const NamedKind& row) {
    Type out = Type::of(row.kind);
    if (row.params > 0 && take('(') && !params_until_close(out.params)) {
      return std::nullopt;
    }
    // A bare `list` or `type` holds anything.
    out.params.resize(row.params, Type::dyn());
    return out;
  }

  std::string_view text_;
  const std::vector<const RecordType*>& records_;
  std::size_t pos_ = 0;
};

std::string_view kind_name(TypeKind kind) {
  for (const NamedKind& row : kNamedKinds) {
    if (row.kind == kind) {
      return row.name;
    }
  }
  return {};
}

}  // namespace

std::optional<std::uint32_t> find_field(const RecordType& record, std::string_view name) {
  for (std::uint32_t i = 0; i < record.fields.size(); ++i) {
    if (record.fields[i].name == name) {
      return i;
    }
  }
  return std::nullopt;
}

std::string to_string(const Type& type) {
  std::string out;
  switch (type.kind) {
    case TypeKind::Record:
      return type.record->name;
    case TypeKind::Var:
      return "dyn";
    case TypeKind::Param:
    case TypeKind::Abstract:
      out = type.name;
      break;
    case TypeKind::Dyn:
    case TypeKind::Null:
    case TypeKind::Bool:
    case TypeKind::Int:
    case TypeKind::Uint:
    case TypeKind::Double:
    case TypeKind::String:
    case TypeKind::Bytes:
    case TypeKind::Timestamp:
    case TypeKind::Duration:
    case TypeKind::List:
    case TypeKind::Map:
    case TypeKind::Optional:
    case TypeKind::Type:
      out = kind_name(type.kind);
      break;
  }
  for (std::size_t i = 0; i < type.params.size(); ++i) {
    out += i == 0 ? "(" : ", ";
    out += to_string(type.params[i]);
  }
  if (!type.params.empty()) {
    out += ')';
  }
  return out;
}

std::optional<Overload> parse_overload(std::string_view text, const std::vector<const RecordType*>& records) {
  return SignatureReader(text, records).overload();
}

std::optional<Type> parse_type(std::string_view text, const std::vector<const RecordType*>& records) {
  SignatureReader reader(text, records);
  auto type = reader.type();
  return reader.at_end() ? type : std::nullopt;
}

}  // namespace charter::cel
