#pragma once
/// The events of yaml-cpp as a tree of `DocumentNode`, within limits. Private to this folder: the one header
/// that names yaml-cpp.

#include "decode/mistakes.h"
#include "decode/yaml/document.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace charter {

/// Ends reading from inside an event: yaml-cpp knows no other way to be stopped.
struct YamlRefusal {
  Diagnostic why;
};

/// Depth is bounded by the limits (and by yaml-cpp itself), aliases included.
class TreeBuilder final : public YAML::EventHandler {
 public:
  /// Both are referred to. `source` is the index of the file.
  TreeBuilder(std::string_view text, const ReadLimits& limits, std::uint32_t source);

  [[nodiscard]] DocumentNode& root() { return root_; }
  /// What leaves the rest readable: duplicate keys, unknown tags, keys that are no text.
  [[nodiscard]] Mistakes& mistakes() { return mistakes_; }
  /// Set where there were more values than the limit. Reading then goes on without keeping anything, as far
  /// again, so that a mistake of syntax is told rather than a size that may come of it.
  [[nodiscard]] const std::optional<YamlRefusal>& too_many() const { return too_many_; }

  /// Where a quoted text that never ends may begin: after the last token that was told.
  [[nodiscard]] std::size_t told_until() const { return told_until_; }
  /// The innermost [ or { that is still open.
  [[nodiscard]] std::optional<Span> open_bracket() const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  enum class Style { Block, Flow };
  struct Open {
    DocumentNode node;
    YAML::anchor_t anchor = 0;
    Style style = Style::Block;
    std::optional<DocumentNode::Key> key;  ///< read, its value still to come
    /// The keys so far, with the offset of the first of each name. A tree: thousands of names that share a
    /// hash would make a table slow.
    std::map<std::string, std::uint32_t> names;
    bool drop_value = false;  ///< the key was a duplicate, or is no text
  };

  [[nodiscard]] std::size_t value_start(const YAML::Mark& mark) const;
  [[nodiscard]] std::size_t quoted_length(std::size_t start) const;
  [[nodiscard]] std::size_t scalar_length(std::size_t start, const std::string& value, bool plain) const;
  void check_tag(const std::string& tag, const YAML::Mark& mark);
  void count(std::size_t values, std::size_t where);
  void open(DocumentNode::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, Style style);
  void close();
  [[nodiscard]] bool awaits_key() const;
  void check_key_bracket(std::size_t start) const;
  void add(DocumentNode node, YAML::anchor_t anchor);
  void take_key(Open& parent, const DocumentNode& node);
  void mistake(const DiagnosticKind& kind, Span where, std::vector<DiagnosticArg> args = {});
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset);

  std::string_view text_;
  const ReadLimits& limits_;
  std::uint32_t source_;
  Mistakes mistakes_;
  std::size_t bom_;
  std::size_t told_until_ = 0;
  bool started_ = false;
  std::uint64_t values_ = 0;
  std::uint64_t aliased_ = 0;
  std::optional<YamlRefusal> too_many_;
  std::vector<Open> open_;
  std::unordered_map<YAML::anchor_t, DocumentNode> anchors_;
  std::optional<LineIndex> lines_;  ///< built with the first duplicate key
  DocumentNode root_;
};

}  // namespace charter
