#include "decode/yaml/document.h"

#include "decode/assessment_kinds.h"
#include "decode/reading_kinds.h"
#include "decode/text_check.h"
#include "decode/yaml/yaml_kinds.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <unordered_map>
#include <unordered_set>

namespace charter {

namespace {

/// Ends reading from inside an event: yaml-cpp knows no other way to be stopped.
struct Refused {
  Diagnostic why;
};

std::uint32_t count_of(const YamlNode& node) {
  std::uint32_t count = 1;
  for (const YamlNode& item : node.items) {
    count += count_of(item);
  }
  return count;
}

/// Builds the tree from yaml-cpp's events. Depth is bounded by the limits (and by yaml-cpp itself).
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, const ReadLimits& limits, std::vector<Diagnostic>& diagnostics)
      : text_(text), limits_(limits), diagnostics_(diagnostics), bom_(byte_order_mark(text)) {}

  [[nodiscard]] YamlNode& root() { return root_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (started_) {
      throw Refused{at(kYamlManyDocuments, mark, 1)};
    }
    started_ = true;
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    YamlNode node;
    node.where = span(mark, 0);
    add(std::move(node), anchor, mark);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto known = anchors_.find(anchor);
    if (known == anchors_.end()) {
      throw Refused{at(kYamlUnknownAnchor, mark, 1)};  // also a value that holds itself
    }
    aliased_ += count_of(known->second);
    if (aliased_ > limits_.alias_expansions) {
      throw Refused{at(kYamlAliasBomb, mark, 1, {std::to_string(limits_.alias_expansions)})};
    }
    add(YamlNode{known->second}, 0, mark);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.plain = tag == "?" || tag.empty();
    check_tag(tag, mark);
    node.value = value;
    node.where = span(mark, scalar_length(offset(mark), value, node.plain));
    add(std::move(node), anchor, mark);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    check_tag(tag, mark);
    open(YamlNode::Kind::Sequence, mark, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    check_tag(tag, mark);
    open(YamlNode::Kind::Mapping, mark, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    YAML::anchor_t anchor = 0;
    std::optional<YamlNode::Key> key;  ///< read, its value still to come
    std::unordered_map<std::string, std::uint32_t> names;
    bool drop_value = false;  ///< the key was a duplicate
  };

  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
    return static_cast<std::uint32_t>(static_cast<std::size_t>(mark.pos < 0 ? 0 : mark.pos) + bom_);
  }
  [[nodiscard]] Span span(const YAML::Mark& mark, std::size_t length) const {
    return {offset(mark), static_cast<std::uint32_t>(length)};
  }
  [[nodiscard]] Diagnostic at(const DiagnosticKind& kind, const YAML::Mark& mark, std::size_t length,
                              std::vector<DiagnosticArg> args = {}) const {
    return {.kind = &kind, .span = span(mark, length), .args = std::move(args), .suggestion = {}};
  }

  /// What to underline: a plain scalar is its own text; a quoted one to its end on that line; a block its sign.
  [[nodiscard]] std::size_t scalar_length(std::size_t start, const std::string& value, bool plain) const {
    if (start >= text_.size()) {
      return 0;
    }
    if (plain && text_.substr(start, value.size()) == value) {
      return value.size();
    }
    const std::size_t line_end = std::min(text_.find('\n', start), text_.size());
    const char quote = text_[start];
    if (quote == '"' || quote == '\'') {
      const std::size_t close = text_.find(quote, start + 1);
      return std::min(close == std::string_view::npos ? line_end : close + 1, line_end) - start;
    }
    return plain ? line_end - start : 1;
  }

  void check_tag(const std::string& tag, const YAML::Mark& mark) const {
    if (!tag.empty() && tag != "?" && tag != "!" && !tag.starts_with("tag:yaml.org,2002:")) {
      throw Refused{at(kYamlUnknownTag, mark, 1, {tag})};
    }
  }

  void open(YamlNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (open_.size() >= limits_.depth) {
      throw Refused{at(kTooDeep, mark, 1, {std::to_string(limits_.depth)})};
    }
    if (awaits_key()) {
      throw Refused{at(kYamlKeyNotText, mark, 1)};
    }
    open_.push_back({});
    open_.back().node.kind = kind;
    open_.back().node.where = span(mark, 1);
    open_.back().anchor = anchor;
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    const YAML::Mark nowhere = YAML::Mark::null_mark();
    add(std::move(done.node), done.anchor, nowhere);
  }

  [[nodiscard]] bool awaits_key() const {
    return !open_.empty() && open_.back().node.kind == YamlNode::Kind::Mapping && !open_.back().key;
  }

  void add(YamlNode node, YAML::anchor_t anchor, const YAML::Mark& mark) {
    if (++values_ > limits_.values) {
      throw Refused{at(kTooManyValues, mark, 1, {std::to_string(limits_.values)})};
    }
    if (anchor != 0) {
      anchors_[anchor] = node;
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlNode::Kind::Sequence) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      take_key(parent, node);
    } else {
      if (!parent.drop_value) {
        parent.node.keys.push_back(std::move(*parent.key));
        parent.node.items.push_back(std::move(node));
      }
      parent.key.reset();
    }
  }

  void take_key(Open& parent, const YamlNode& node) {
    if (node.kind == YamlNode::Kind::Mapping || node.kind == YamlNode::Kind::Sequence) {
      throw Refused{Diagnostic{.kind = &kYamlKeyNotText, .span = node.where, .args = {}, .suggestion = {}}};
    }
    const auto [first, inserted] = parent.names.emplace(node.value, node.where.offset);
    parent.drop_value = !inserted;
    if (!inserted && diagnostics_.size() < limits_.mistakes) {
      const std::uint32_t line = LineIndex{text_}.at(first->second).line;
      diagnostics_.push_back({.kind = &kDuplicateKey, .span = node.where, .args = {node.value, std::to_string(line)}, .suggestion = {}});
    }
    parent.key = YamlNode::Key{node.value, node.where};
  }

  std::string_view text_;
  const ReadLimits& limits_;
  std::vector<Diagnostic>& diagnostics_;
  std::size_t bom_;
  bool started_ = false;
  std::uint32_t values_ = 0;
  std::uint64_t aliased_ = 0;
  std::vector<Open> open_;
  std::unordered_map<YAML::anchor_t, YamlNode> anchors_;
  YamlNode root_;
};

/// yaml-cpp's own sentences are English and about its tokens: look at the place instead.
Diagnostic syntax_diagnostic(std::string_view text, const YAML::Exception& error) {
  const std::size_t offset =
      std::min(text.size(), static_cast<std::size_t>(error.mark.pos < 0 ? 0 : error.mark.pos) + byte_order_mark(text));
  const std::size_t line_start = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  const std::string_view line = text.substr(line_start, std::min(text.find('\n', offset), text.size()) - line_start);
  const std::size_t tab = line.find_first_not_of(' ');
  const auto make = [](const DiagnosticKind& kind, std::size_t where) {
    return Diagnostic{.kind = &kind, .span = {static_cast<std::uint32_t>(where), 1}, .args = {}, .suggestion = {}};
  };
  if (error.msg == YAML::ErrorMsg::INVALID_ALIAS || error.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR) {
    return make(kYamlUnknownAnchor, offset);
  }
  if (tab != std::string_view::npos && line[tab] == '\t') {
    return make(kYamlTab, line_start + tab);
  }
  if (error.msg == YAML::ErrorMsg::EOF_IN_SCALAR || error.msg == YAML::ErrorMsg::DOC_IN_SCALAR) {
    return make(kYamlUnclosedQuote, offset);
  }
  const std::size_t colon = line.find(": ");
  if (error.msg == YAML::ErrorMsg::MAP_VALUE && colon != std::string_view::npos && line.find(": ", colon + 1) != std::string_view::npos) {
    return make(kYamlColonInText, offset);
  }
  return make(kYamlSyntax, offset);
}

}  // namespace

const YamlNode* find(const YamlNode& mapping, std::string_view key) {
  for (std::size_t i = 0; i < mapping.keys.size(); ++i) {
    if (mapping.keys[i].name == key) {
      return &mapping.items[i];
    }
  }
  return nullptr;
}

YamlDocument read_yaml(std::string_view text, const ReadLimits& limits) {
  YamlDocument document;
  if (auto refusal = check_text(text, limits)) {
    document.diagnostics.push_back(std::move(*refusal));
    return document;
  }
  TreeBuilder builder{text, limits, document.diagnostics};
  try {
    std::istringstream stream{std::string{text}};
    YAML::Parser parser{stream};
    while (parser.HandleNextDocument(builder)) {
    }
    document.root = std::move(builder.root());
  } catch (const Refused& refused) {
    document.diagnostics.push_back(refused.why);
  } catch (const YAML::DeepRecursion& deep) {
    Diagnostic why{.kind = &kTooDeep, .span = {0, 1}, .args = {std::to_string(limits.depth)}, .suggestion = {}};
    why.span.offset = static_cast<std::uint32_t>(deep.mark.pos < 0 ? 0 : deep.mark.pos);
    document.diagnostics.push_back(std::move(why));
  } catch (const YAML::Exception& error) {
    document.diagnostics.push_back(syntax_diagnostic(text, error));
  }
  return document;
}

}  // namespace charter
