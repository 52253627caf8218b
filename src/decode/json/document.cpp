#include "decode/json/document.h"

#include "decode/assessment_kinds.h"
#include "decode/json/reader.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace charter {

namespace {

class JsonTree final : public JsonHandler {
 public:
  JsonTree(std::string_view text, const Report& report) : text_(text), report_(report) {}

  [[nodiscard]] DocumentNode& root() { return root_; }

  void object_begin(Span where) override { open(DocumentNode::Kind::Mapping, where); }
  void key(std::string_view name, Span where) override;
  void object_end(Span /*where*/) override { close(); }
  void array_begin(Span where) override { open(DocumentNode::Kind::Sequence, where); }
  void array_end(Span /*where*/) override { close(); }
  void text(std::string_view value, Span where) override { scalar(value, where, false); }
  void number(std::string_view digits, Span where) override { scalar(digits, where, true); }
  void boolean(bool value, Span where) override { scalar(value ? "true" : "false", where, true); }
  void null(Span where) override { add(node(DocumentNode::Kind::Null, where)); }

 private:
  struct Open {
    DocumentNode node;
    /// The keys so far, with the offset of the first of each name. A tree: thousands of names that share a
    /// hash would make a table slow.
    std::map<std::string, std::uint32_t, std::less<>> names;
    bool drop_value = false;  ///< the key was a duplicate
  };

  [[nodiscard]] DocumentNode node(DocumentNode::Kind kind, Span where) const {
    DocumentNode made;
    made.kind = kind;
    made.source = report_.source;
    made.where = where;
    return made;
  }

  void open(DocumentNode::Kind kind, Span where) { open_.push_back({node(kind, where), {}, false}); }

  void close() {
    DocumentNode done = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(done));
  }

  void scalar(std::string_view value, Span where, bool plain) {
    DocumentNode made = node(DocumentNode::Kind::Scalar, where);
    made.value = value;
    made.plain = plain;
    add(std::move(made));
  }

  void add(DocumentNode value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (!open_.back().drop_value) {
      open_.back().node.items.push_back(std::move(value));
    } else {
      open_.back().drop_value = false;
    }
  }

  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) {
    if (!lines_) {
      lines_.emplace(text_);
    }
    return lines_->at(offset).line;
  }

  std::string_view text_;
  const Report& report_;
  std::vector<Open> open_;
  std::optional<LineIndex> lines_;  ///< built with the first duplicate key
  DocumentNode root_;
};

void JsonTree::key(std::string_view name, Span where) {
  Open& parent = open_.back();
  const auto [first, inserted] = parent.names.emplace(name, where.offset);
  parent.drop_value = !inserted;
  if (inserted) {
    parent.node.keys.push_back({std::string{name}, where});
    return;
  }
  const std::uint32_t line = report_.mistakes.full() ? 0 : line_of(first->second);
  report_.add(kDuplicateKey, where, {std::string{name}, std::to_string(line)});
}

}  // namespace

std::optional<DocumentNode> read_json_document(std::string_view text, const ReadLimits& limits,
                                               const Report& report) {
  Mistakes repeated{limits.mistakes};
  const Report report_of_keys{repeated, report.source};
  JsonTree tree{text, report_of_keys};
  if (auto refusal = read_json(text, limits, tree)) {
    refusal->source = report.source;
    report.mistakes.add(std::move(*refusal));
    return std::nullopt;
  }
  report.mistakes.add_all(std::move(repeated));
  return std::move(tree.root());
}

}  // namespace charter
