#include "cli/cel_data.h"

#include "cel/call.h"
#include "cel/decimal.h"
#include "cel/machine_core.h"
#include "decode/assessment_kinds.h"
#include "decode/json/reader.h"

#include <deque>

namespace charter {

namespace {

/// Enough for any document that the reader lets through.
constexpr cel::EvalLimits kNoLimit{.steps = ~std::uint64_t{0}, .memory = ~std::uint64_t{0} / 2};

std::optional<std::int64_t> integer(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  std::uint64_t value = 0;
  for (const char c : digits.substr(negative ? 1 : 0)) {
    if (c < '0' || c > '9' || value > 922'337'203'685'477'579U) {
      return std::nullopt;
    }
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return negative ? -static_cast<std::int64_t>(value) : static_cast<std::int64_t>(value);
}

}  // namespace

struct CelData::Storage {
  cel::Scratch scratch{kNoLimit};
  std::deque<std::string> texts;  ///< a deque: the values point into it
  std::deque<std::vector<cel::MapEntry>> objects;
  std::deque<std::vector<cel::Value>> lists;
};

CelData::CelData() : storage_(std::make_unique<Storage>()) {}
CelData::CelData(CelData&&) noexcept = default;
CelData& CelData::operator=(CelData&&) noexcept = default;
CelData::~CelData() = default;

namespace {

/// Builds values bottom up while the reader goes through the document.
template <class Storage>
class ValueBuilder final : public JsonHandler {
 public:
  explicit ValueBuilder(Storage& storage) : storage_(storage) {}

  void object_begin(Span where) override { open_.push_back({Shape::Object, where, {}, {}, {}, {}}); }
  void array_begin(Span where) override { open_.push_back({Shape::List, where, {}, {}, {}, {}}); }
  void key(std::string_view name, Span where) override {
    open_.back().key = keep(name);
    open_.back().key_where = where;
  }
  void object_end(Span /*where*/) override {
    Open done = std::move(open_.back());
    open_.pop_back();
    auto& entries = storage_.objects.emplace_back(std::move(done.entries));
    cel::CallContext context{storage_.scratch};
    const cel::Value map = cel::make_map(context, entries.data(), static_cast<std::uint32_t>(entries.size()));
    if (map.is_error() && !refusal_) {
      refusal_ =
          Diagnostic{.kind = &kDuplicateKey,
                     .span = done.opened,
                     .args = {std::string{map.error_args().empty() ? "" : map.error_args()[0].as_text()},
                              std::string{"?"}},
                     .suggestion = {}};
    }
    if (open_.empty()) {
      top_ = entries;
    }
    add(map);
  }
  void array_end(Span /*where*/) override {
    auto& items = storage_.lists.emplace_back(std::move(open_.back().items));
    open_.pop_back();
    add(cel::Value::list(items));
  }
  void text(std::string_view value, Span /*where*/) override { add(keep(value)); }
  void number(std::string_view digits, Span /*where*/) override {
    const auto whole = integer(digits);
    add(whole ? cel::Value::integer(*whole) : cel::Value::real(cel::parse_double(digits).value_or(0)));
  }
  void boolean(bool value, Span /*where*/) override { add(cel::Value::boolean(value)); }
  void null(Span /*where*/) override { add(cel::Value::null()); }

  [[nodiscard]] const std::optional<std::vector<cel::MapEntry>>& top() const { return top_; }
  [[nodiscard]] const std::optional<Diagnostic>& refusal() const { return refusal_; }

 private:
  enum class Shape { Object, List };
  struct Open {
    Shape shape;
    Span opened;
    cel::Value key;
    Span key_where;
    std::vector<cel::MapEntry> entries;
    std::vector<cel::Value> items;
  };

  cel::Value keep(std::string_view text) { return cel::Value::string(storage_.texts.emplace_back(text)); }

  void add(const cel::Value& value) {
    if (open_.empty()) {
      return;
    }
    if (open_.back().shape == Shape::Object) {
      open_.back().entries.push_back({open_.back().key, value});
    } else {
      open_.back().items.push_back(value);
    }
  }

  Storage& storage_;
  std::vector<Open> open_;
  std::optional<std::vector<cel::MapEntry>> top_;
  std::optional<Diagnostic> refusal_;
};

}  // namespace

Result<CelData> read_cel_data(std::string_view text, const ReadLimits& limits) {
  CelData data;
  ValueBuilder builder{*data.storage_};
  auto refusal = read_json(text, limits, builder);
  if (!refusal) {
    refusal = builder.refusal();
  }
  if (!refusal && !builder.top()) {
    refusal = Diagnostic{.kind = &kWrongType,
                         .span = {0, 1},
                         .args = {Bilingual{"the document", "le document"},
                                  Bilingual{"not an object", "autre chose qu’un objet"},
                                  Bilingual{"an object between { }", "un objet entre { }"}},
                         .suggestion = {}};
  }
  if (refusal) {
    return tl::unexpected(std::move(*refusal));
  }
  for (const cel::MapEntry& entry : *builder.top()) {
    data.variables_.emplace_back(entry.key.as_text(), entry.value);
  }
  return data;
}

}  // namespace charter
