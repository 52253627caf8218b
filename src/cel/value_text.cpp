#include "cel/value_text.h"

#include "cel/calendar.h"
#include "cel/decimal.h"
#include "cel/literal.h"
#include "cel/type.h"

namespace charter::cel {

namespace {

constexpr std::string_view kMore = "…";

std::string double_text(double value) {
  std::string text = shortest(value);
  return text.find_first_of(".eNI") == std::string::npos ? text + ".0" : text;
}

class Writer {
 public:
  explicit Writer(std::size_t limit) : limit_(limit) {}

  void write(const Value& value) {
    switch (value.kind) {
      case Kind::Absent:
        out += "(absent)";
        return;
      case Kind::Null:
        out += "null";
        return;
      case Kind::Bool:
        out += value.i != 0 ? "true" : "false";
        return;
      case Kind::Int:
        out += std::to_string(value.i);
        return;
      case Kind::Uint:
        out += std::to_string(value.u) + "u";
        return;
      case Kind::Double:
        out += double_text(value.d);
        return;
      case Kind::String:
      case Kind::Bytes:
        write_text(value);
        return;
      case Kind::Timestamp:
        out += "timestamp(\"" + timestamp_text({value.i, value.extra}) + "\")";
        return;
      case Kind::Duration:
        out += "duration(\"" + duration_text({value.i, value.extra}) + "\")";
        return;
      case Kind::List:
      case Kind::Map:
      case Kind::Record:
        write_aggregate(value);
        return;
      case Kind::Type:
        out += value.as_text();
        return;
      case Kind::Optional:
        out += value.items == nullptr ? "optional.none()" : "optional.of(";
        if (value.items != nullptr) {
          write(*value.items);
          out += ')';
        }
        return;
      case Kind::Error:
        out += "error";
        return;
    }
  }

  std::string out;

 private:
  [[nodiscard]] bool full() const { return out.size() >= limit_; }

  void write_text(const Value& value) {
    std::string_view text = value.as_text();
    const bool cut = text.size() > limit_;
    if (cut) {
      std::size_t end = limit_;
      while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
      }
      text = text.substr(0, end);
    }
    out += quoted(text, value.kind == Kind::Bytes ? TextKind::Bytes : TextKind::String);
    out += cut ? kMore : "";
  }

  /// False when there is no room for another element.
  bool part(bool first) {
    out += first ? "" : ", ";
    if (full()) {
      out += kMore;
      return false;
    }
    return true;
  }

  void write_aggregate(const Value& value) {
    if (value.kind == Kind::List) {
      out += '[';
      for (std::uint32_t i = 0; i < value.extra && part(i == 0); ++i) {
        write(value.items[i]);
      }
      out += ']';
    } else if (value.kind == Kind::Map) {
      out += '{';
      for (std::uint32_t i = 0; i < value.map->size && part(i == 0); ++i) {
        write(value.map->entries[i].key);
        out += ": ";
        write(value.map->entries[i].value);
      }
      out += '}';
    } else {
      write_record(*value.record_);
    }
  }

  void write_record(const Record& record) {
    out += record.type->name;
    out += '{';
    bool first = true;
    for (std::size_t i = 0; i < record.type->fields.size(); ++i) {
      if (record.fields[i].kind == Kind::Absent) {
        continue;
      }
      if (!part(first)) {
        break;
      }
      first = false;
      out += record.type->fields[i].name;
      out += ": ";
      write(record.fields[i]);
    }
    out += '}';
  }

  std::size_t limit_;
};

}  // namespace

std::string value_text(const Value& value, std::size_t limit) {
  Writer writer(limit);
  writer.write(value);
  return std::move(writer.out);
}

}  // namespace charter::cel
