#include "decode/yaml/tree_builder.h"

#include "decode/assessment_kinds.h"
#include "decode/reading_kinds.h"
#include "decode/text_check.h"
#include "decode/yaml/yaml_kinds.h"
#include "decode/yaml/yaml_text.h"

#include <algorithm>
#include <array>

namespace charter {

namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

/// A repeated text of more bytes than this counts as several values: a long one is as costly as a long list.
constexpr std::size_t kBytesOfAValue = 64;

struct Extent {
  std::uint64_t values = 0;
  std::uint32_t depth = 0;  ///< of lists and mappings
};

/// What a copy of the tree costs. Recursion is safe here: no tree is deeper than the limit.
Extent extent_of(const DocumentNode& node) {
  const bool collection =
      node.kind == DocumentNode::Kind::Sequence || node.kind == DocumentNode::Kind::Mapping;
  Extent extent{1 + node.value.size() / kBytesOfAValue, 0};
  for (const DocumentNode::Key& key : node.keys) {
    extent.values += key.name.size() / kBytesOfAValue;
  }
  for (const DocumentNode& item : node.items) {
    const Extent inner = extent_of(item);
    extent.values += inner.values;
    extent.depth = std::max(extent.depth, inner.depth);
  }
  extent.depth += collection ? 1U : 0U;
  return extent;
}

YamlRefusal refusal(const DiagnosticKind& kind, std::size_t offset, std::size_t length,
                    std::vector<DiagnosticArg> args = {}) {
  return {{.kind = &kind,
           .span = {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)},
           .args = std::move(args),
           .suggestion = {}}};
}

[[noreturn]] void refuse(const DiagnosticKind& kind, std::size_t offset, std::size_t length,
                         std::vector<DiagnosticArg> args = {}) {
  throw refusal(kind, offset, length, std::move(args));
}

}  // namespace

TreeBuilder::TreeBuilder(std::string_view text, const ReadLimits& limits, std::uint32_t source)
    : text_(text),
      limits_(limits),
      source_(source),
      mistakes_(limits.mistakes),
      bom_(byte_order_mark(text)) {}

std::optional<Span> TreeBuilder::open_bracket() const {
  const auto flow =
      std::find_if(open_.rbegin(), open_.rend(), [](const Open& open) { return open.style == Style::Flow; });
  return flow == open_.rend() ? std::nullopt : std::optional{flow->node.where};
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  const std::size_t start = value_start(mark);
  if (started_) {
    // yaml-cpp also begins a document where a block ends by a mistake of indentation.
    const auto before = text_.substr(0, start).find_last_not_of(kWhiteSpace);
    const bool ended = before != std::string_view::npos && text_.substr(0, before + 1).ends_with("\n...");
    const bool announced = text_.substr(start).starts_with("---");
    refuse(announced || ended ? kYamlManyDocuments : kYamlSyntax, start, announced ? 3 : 1);
  }
  started_ = true;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  count(1, value_start(mark));
  DocumentNode node;
  node.source = source_;
  // yaml-cpp's place is that of the next token, often on another line: the key is where a person looks.
  const bool under_key = !open_.empty() && open_.back().key;
  node.where = under_key ? open_.back().key->where : Span{static_cast<std::uint32_t>(value_start(mark)), 0};
  add(std::move(node), anchor);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t start = value_start(mark);
  const std::size_t length = std::min(text_.find_first_of(" \t\r\n,]}", start), text_.size()) - start;
  const auto known = anchors_.find(anchor);
  if (known == anchors_.end()) {
    refuse(kYamlUnknownAnchor, start, length);  // a value that holds itself
  }
  const Extent extent = extent_of(known->second);
  aliased_ += extent.values;
  if (aliased_ > limits_.alias_expansions) {
    refuse(kYamlAliasBomb, start, length, {std::to_string(limits_.alias_expansions)});
  }
  if (open_.size() + extent.depth > limits_.depth) {
    refuse(kTooDeep, start, length, {std::to_string(limits_.depth)});
  }
  count(extent.values, start);
  if (!too_many_) {
    add(DocumentNode{known->second}, 0);
  }
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  const std::size_t start = value_start(mark);
  count(1, start);
  check_tag(tag, mark);
  DocumentNode node;
  node.kind = DocumentNode::Kind::Scalar;
  node.source = source_;
  node.plain = tag == "?" || tag.empty();
  node.value = mended(value);
  node.where = {static_cast<std::uint32_t>(start),
                static_cast<std::uint32_t>(scalar_length(start, value, node.plain))};
  told_until_ = std::max<std::size_t>(told_until_, start + node.where.length);
  add(std::move(node), anchor);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
  check_tag(tag, mark);
  open(DocumentNode::Kind::Sequence, mark, anchor,
       style == YAML::EmitterStyle::Flow ? Style::Flow : Style::Block);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  check_tag(tag, mark);
  open(DocumentNode::Kind::Mapping, mark, anchor,
       style == YAML::EmitterStyle::Flow ? Style::Flow : Style::Block);
}

/// The mark of a value with an anchor or a tag points at these; the value comes after.
std::size_t TreeBuilder::value_start(const YAML::Mark& mark) const {
  std::size_t start = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)) + bom_, text_.size());
  while (start < text_.size() && (text_[start] == '&' || text_[start] == '!')) {
    const std::size_t end = text_.find_first_of(kWhiteSpace, start);
    const std::size_t next = end == std::string_view::npos ? end : text_.find_first_not_of(kWhiteSpace, end);
    if (next == std::string_view::npos) {
      break;
    }
    start = next;
  }
  return start;
}

/// To the closing quote, over line breaks. yaml-cpp takes the end of the file for one; nobody means that.
std::size_t TreeBuilder::quoted_length(std::size_t start) const {
  const char quote = text_[start];
  for (std::size_t i = start + 1; i < text_.size(); ++i) {
    if (quote == '"' && text_[i] == '\\') {
      ++i;
    } else if (text_[i] == quote) {
      const bool doubled = quote == '\'' && i + 1 < text_.size() && text_[i + 1] == '\'';
      if (!doubled) {
        return i + 1 - start;
      }
      ++i;
    }
  }
  refuse(kYamlUnclosedQuote, start, text_.size() - start);
}

/// What to underline: a plain scalar is its own text, or its first line; a quoted one all of it; a block its
/// sign.
std::size_t TreeBuilder::scalar_length(std::size_t start, const std::string& value, bool plain) const {
  if (start >= text_.size()) {
    return 0;
  }
  if (plain && text_.substr(start, value.size()) == value) {
    return value.size();
  }
  if (!plain && (text_[start] == '"' || text_[start] == '\'')) {
    return quoted_length(start);
  }
  return plain ? std::min(text_.find_first_of("\r\n", start), text_.size()) - start : 1;
}

void TreeBuilder::check_tag(const std::string& tag, const YAML::Mark& mark) {
  constexpr std::array<std::string_view, 7> kCore{"str", "int", "float", "bool", "null", "seq", "map"};
  constexpr std::string_view kPrefix = "tag:yaml.org,2002:";
  const bool none = tag.empty() || tag == "?" || tag == "!";
  const bool core =
      std::string_view{tag}.starts_with(kPrefix) &&
      std::find(kCore.begin(), kCore.end(), std::string_view{tag}.substr(kPrefix.size())) != kCore.end();
  if (none || core) {
    return;
  }
  const std::size_t start = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)) + bom_, text_.size());
  const std::size_t sign = std::min(text_.find('!', start), text_.size());
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n,]}", sign), text_.size());
  mistake(kYamlUnknownTag, {static_cast<std::uint32_t>(sign), static_cast<std::uint32_t>(end - sign)},
          {std::string{text_.substr(sign, end - sign)}});
}

void TreeBuilder::count(std::size_t values, std::size_t where) {
  values_ += values;
  if (values_ <= limits_.values) {
    return;
  }
  if (!too_many_) {
    too_many_ = refusal(kTooManyValues, where, 1, {std::to_string(limits_.values)});
  }
  if (values_ > std::uint64_t{limits_.values} * 2) {
    throw YamlRefusal{*too_many_};
  }
}

void TreeBuilder::open(DocumentNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, Style style) {
  const std::size_t start = value_start(mark);
  count(1, start);
  if (open_.size() >= limits_.depth) {
    refuse(kTooDeep, start, 1, {std::to_string(limits_.depth)});
  }
  if (awaits_key()) {
    check_key_bracket(start);
  }
  Open& opened = open_.emplace_back();
  opened.node.kind = kind;
  opened.node.source = source_;
  opened.node.where = {static_cast<std::uint32_t>(start), 1};
  opened.anchor = anchor;
  opened.style = style;
  told_until_ = std::max(told_until_, start);
}

/// A list or a mapping where a key should be. For yaml-cpp that is also a bracket which is never closed on
/// its line: that one ends the reading.
void TreeBuilder::check_key_bracket(std::size_t start) const {
  const std::string_view line = text_.substr(start, text_.find('\n', start) - start);
  std::uint32_t depth = static_cast<std::uint32_t>(open_.size());
  const std::uint32_t outside = depth;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '[' || line[i] == '{') {
      ++depth;
    } else if ((line[i] == ']' || line[i] == '}') && depth > outside) {
      --depth;
    }
    if (depth > limits_.depth) {
      refuse(kTooDeep, start + i, 1, {std::to_string(limits_.depth)});
    }
  }
  if (depth > outside) {
    refuse(kYamlUnclosedBracket, start, 1, {std::string{line.substr(0, 1)}});
  }
}

void TreeBuilder::close() {
  Open done = std::move(open_.back());
  open_.pop_back();
  add(std::move(done.node), done.anchor);
}

bool TreeBuilder::awaits_key() const {
  return !open_.empty() && open_.back().node.kind == DocumentNode::Kind::Mapping && !open_.back().key;
}

void TreeBuilder::add(DocumentNode node, YAML::anchor_t anchor) {
  if (too_many_) {
    return;
  }
  if (anchor != 0) {
    // A copy, so it counts: anchors inside anchors would else multiply a document that has no alias at all.
    count(extent_of(node).values, node.where.offset);
    anchors_[anchor] = node;
  }
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  if (parent.node.kind == DocumentNode::Kind::Sequence) {
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

void TreeBuilder::take_key(Open& parent, const DocumentNode& node) {
  if (node.kind != DocumentNode::Kind::Scalar) {
    mistake(kYamlKeyNotText, node.where);
    parent.drop_value = true;
    parent.key = DocumentNode::Key{{}, node.where};
    return;
  }
  const auto [first, inserted] = parent.names.emplace(node.value, node.where.offset);
  parent.drop_value = !inserted;
  if (!inserted) {
    const std::uint32_t line = mistakes_.full() ? 0 : line_of(first->second);
    mistake(kDuplicateKey, node.where, {node.value, std::to_string(line)});
  }
  parent.key = DocumentNode::Key{node.value, node.where};
}

void TreeBuilder::mistake(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args) {
  mistakes_.add({.kind = &kind, .span = where, .args = std::move(args), .suggestion = {}, .source = source_});
}

std::uint32_t TreeBuilder::line_of(std::uint32_t offset) {
  if (!lines_) {
    lines_.emplace(text_);
  }
  return lines_->at(offset).line;
}

}  // namespace charter
