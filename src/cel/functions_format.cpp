#include "cel/calendar.h"
#include "cel/decimal.h"
#include "cel/library.h"
#include "cel/utf8.h"

#include <algorithm>
#include <string>
#include <vector>

namespace charter::cel {

namespace {

using Arguments = std::span<const Value>;

constexpr int kDefaultPrecision = 6;
/// More digits than any double holds; a longer wish would only cost memory and is refused.
constexpr int kMaxPrecision = 1'100;

struct Clause {
  char verb = 's';
  int precision = kDefaultPrecision;
};

/// Written text, or the error that ended the writing.
class Formatter {
 public:
  explicit Formatter(CallContext& context) : context_(context) {}

  void add(std::string_view text) {
    if (!context_.scratch.charge(text.size() / 32 + 1) ||
        out_.size() + text.size() > context_.scratch.limits().memory) {
      stop(out_of_steps());
      return;
    }
    out_ += text;
  }
  void stop(const Value& error) { error_ = failed() ? error_ : error; }
  [[nodiscard]] bool failed() const { return error_.is_error(); }
  [[nodiscard]] Value result() { return failed() ? error_ : text_value(context_, out_); }

  void argument(const Clause& clause, const Value& v) {
    switch (clause.verb) {
      case 's':
        text(v);
        return;
      case 'd':
        decimal(v);
        return;
      case 'f':
      case 'e':
        real(clause, v);
        return;
      case 'b':
        v.kind == Kind::Bool ? add(v.i != 0 ? "1" : "0") : in_base(v, 2, clause.verb);
        return;
      case 'o':
        in_base(v, 8, clause.verb);
        return;
      default:
        hexadecimal(v, clause.verb);
    }
  }

 private:
  void wrong_type(char verb, const Value& v) {
    stop(fail(context_, ErrorKind::BadArgument, {text_value(context_, std::string("%") + verb), v}));
  }

  void text(const Value& v) {
    if (failed()) {
      return;
    }
    switch (v.kind) {
      case Kind::Null:
        return add("null");
      case Kind::Bool:
        return add(v.i != 0 ? "true" : "false");
      case Kind::Int:
        return add(std::to_string(v.i));
      case Kind::Uint:
        return add(std::to_string(v.u));
      case Kind::Double:
        return add(shortest_fixed(v.d));
      case Kind::Bytes:
        return bytes(v);
      case Kind::String:
      case Kind::Type:
        return add(v.as_text());
      case Kind::Timestamp:
        return add(timestamp_text({v.i, v.extra}));
      case Kind::Duration:
        return add(duration_text({v.i, v.extra}));
      case Kind::List:
        return list(v);
      case Kind::Map:
        return map(*v.map);
      case Kind::Absent:
      case Kind::Record:
      case Kind::Optional:
      case Kind::Error:
        return wrong_type('s', v);
    }
  }

  // Bytes that are no text would make a string that is none.
  void bytes(const Value& v) {
    if (!context_.scratch.charge(v.extra / 16)) {
      return stop(out_of_steps());
    }
    if (!is_utf8(v.as_text())) {
      return stop(fail(context_, ErrorKind::BadConversion, {v, Value::string("string")}));
    }
    add(v.as_text());
  }

  void list(const Value& v) {
    add("[");
    for (std::uint32_t i = 0; i < v.extra && !failed(); ++i) {
      add(i == 0 ? "" : ", ");
      text(v.items[i]);
    }
    add("]");
  }

  // Keys in the order of their texts, so that equal maps give equal texts.
  void map(const MapData& data) {
    std::vector<std::pair<std::string, const Value*>> entries;
    for (std::uint32_t i = 0; i < data.size; ++i) {
      Formatter key(context_);
      key.text(data.entries[i].key);
      if (key.failed()) {
        return stop(key.error_);
      }
      entries.push_back({std::move(key.out_), &data.entries[i].value});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    add("{");
    for (std::size_t i = 0; i < entries.size() && !failed(); ++i) {
      add(i == 0 ? "" : ", ");
      add(entries[i].first);
      add(": ");
      text(*entries[i].second);
    }
    add("}");
  }

  void decimal(const Value& v) {
    if (v.is_number()) {
      text(v);
    } else {
      wrong_type('d', v);
    }
  }

  void real(const Clause& clause, const Value& v) {
    if (!v.is_number()) {
      return wrong_type(clause.verb, v);
    }
    double number = v.d;
    if (v.kind != Kind::Double) {
      number = v.kind == Kind::Int ? static_cast<double>(v.i) : static_cast<double>(v.u);
    }
    add(clause.verb == 'f' ? fixed(number, clause.precision) : scientific(number, clause.precision));
  }

  void in_base(const Value& v, unsigned base, char verb) {
    if (v.kind != Kind::Int && v.kind != Kind::Uint) {
      return wrong_type(verb, v);
    }
    const bool negative = v.kind == Kind::Int && v.i < 0;
    std::uint64_t rest = negative ? 0 - v.u : v.u;
    const std::string_view digits = verb == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string out;
    do {
      out += digits[rest % base];
      rest /= base;
    } while (rest != 0);
    out += negative ? "-" : "";
    std::reverse(out.begin(), out.end());
    add(out);
  }

  void hexadecimal(const Value& v, char verb) {
    if (v.kind != Kind::String && v.kind != Kind::Bytes) {
      return in_base(v, 16, verb);
    }
    const std::string_view digits = verb == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    if (!context_.scratch.charge(v.extra / 16)) {
      return stop(out_of_steps());
    }
    std::string out;
    for (const char c : v.as_text()) {
      const auto byte = static_cast<unsigned char>(c);
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
    add(out);
  }

  CallContext& context_;
  std::string out_;
  Value error_ = Value::null();
};

/// Reads what follows a '%'; absent when it is no clause. `at` moves past it.
std::optional<Clause> read_clause(std::string_view text, std::size_t& at) {
  Clause out;
  if (at < text.size() && text[at] == '.') {
    ++at;
    const std::size_t start = at;
    out.precision = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
      out.precision = std::min(out.precision * 10 + (text[at++] - '0'), kMaxPrecision + 1);
    }
    if (at == start || out.precision > kMaxPrecision) {
      return std::nullopt;
    }
  }
  constexpr std::string_view kVerbs = "sdfebxXo";
  if (at >= text.size() || kVerbs.find(text[at]) == std::string_view::npos) {
    return std::nullopt;
  }
  out.verb = text[at++];
  return out;
}

}  // namespace

Value format_text(CallContext& context, Arguments arguments) {
  if (arguments[0].kind != Kind::String || arguments[1].kind != Kind::List) {
    return no_overload();
  }
  const std::string_view text = arguments[0].as_text();
  Formatter out(context);
  std::uint32_t next = 0;
  for (std::size_t at = 0; at < text.size() && !out.failed();) {
    const std::size_t percent = std::min(text.find('%', at), text.size());
    out.add(text.substr(at, percent - at));
    at = percent + 1;
    if (percent == text.size()) {
      break;
    }
    if (at < text.size() && text[at] == '%') {
      out.add("%");
      ++at;
      continue;
    }
    const auto clause = read_clause(text, at);
    if (!clause) {
      return fail(context, ErrorKind::BadArgument,
                  {Value::string("format"), text_value(context, text.substr(percent))});
    }
    if (next >= arguments[1].extra) {
      return fail(context, ErrorKind::IndexOutOfRange,
                  {Value::integer(next), Value::integer(arguments[1].extra)});
    }
    out.argument(*clause, arguments[1].items[next++]);
  }
  return out.result();
}

}  // namespace charter::cel
