#include "decode/mistakes.h"
#include "decode/yaml/document.h"
#include "policy/comments.h"
#include "policy/policy_kinds.h"

#include <charter/check_policy.h>

#include <algorithm>

namespace charter {

namespace {

constexpr std::string_view kWord = "charter-ignore";
constexpr std::string_view kUntil = "until=";
constexpr std::string_view kReason = "--";

/// The lines of a text, for what a comment covers.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    starts_.push_back(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) {
      starts_.push_back(i + 1);
    }
    // Worked out once from the end: ten thousand comments in a row would else each walk over all the others.
    contents_.resize(starts_.size());
    for (std::size_t i = starts_.size(), next = starts_.size(); i-- > 0;) {
      contents_[i] = next;
      next = has_content(i) ? i : next;
    }
  }

  [[nodiscard]] std::size_t line_of(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
  }

  [[nodiscard]] std::size_t begin_of(std::size_t line) const { return starts_[line]; }

  /// The bytes of a line and of the block under it: the lines that are indented deeper, and the items of a
  /// list that stand right under their key.
  [[nodiscard]] Span block_at(std::size_t line) const {
    const std::size_t indent = indentation(line);
    const bool key = !is_item(line);
    std::size_t last = line;
    for (std::size_t i = line + 1; i < starts_.size(); ++i) {
      if (has_content(i)) {
        const bool inside = indentation(i) > indent || (key && indentation(i) == indent && is_item(i));
        if (!inside) {
          break;
        }
        last = i;
      }
    }
    const std::size_t end = last + 1 < starts_.size() ? starts_[last + 1] : text_.size();
    return {static_cast<std::uint32_t>(starts_[line]), static_cast<std::uint32_t>(end - starts_[line])};
  }

  /// The next line with something other than a comment on it.
  [[nodiscard]] std::optional<std::size_t> next_with_content(std::size_t line) const {
    const std::size_t next = contents_[line];
    return next < starts_.size() ? std::optional{next} : std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view at(std::size_t line) const {
    const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] : text_.size();
    return text_.substr(starts_[line], end - starts_[line]);
  }
  [[nodiscard]] std::size_t indentation(std::size_t line) const {
    return std::min(at(line).find_first_not_of(' '), at(line).size());
  }
  [[nodiscard]] bool is_item(std::size_t line) const {
    const std::string_view rest = at(line).substr(indentation(line));
    return rest.starts_with("- ") || rest.starts_with("-\n") || rest.starts_with("-\r") || rest == "-";
  }
  [[nodiscard]] bool has_content(std::size_t line) const {
    const std::size_t first = at(line).find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && at(line)[first] != '#' &&
           !(first == 0 && at(line).starts_with("---"));
  }

  std::string_view text_;
  std::vector<std::size_t> starts_;
  std::vector<std::size_t>
      contents_;  ///< of each line, the next one with content; their number where none is
};

std::string_view next_word(std::string_view& rest) {
  const std::size_t begin = std::min(rest.find_first_not_of(" \t,"), rest.size());
  const std::size_t end = std::min(rest.find_first_of(" \t,", begin), rest.size());
  const std::string_view word = rest.substr(begin, end - begin);
  rest.remove_prefix(end);
  return word;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r");
  return begin >= text.size() ? std::string_view{} : text.substr(begin, end + 1 - begin);
}

/// What follows `# charter-ignore`. A line may have a comment already, so other words can stand before it;
/// not so in a comment alone on its line, which may be a line that somebody commented out.
std::optional<std::string_view> after_word(std::string_view comment, bool alone) {
  for (std::size_t at = comment.find('#'); at != std::string_view::npos; at = comment.find('#', at + 1)) {
    std::string_view rest = comment.substr(at);
    rest.remove_prefix(std::min(rest.find_first_not_of("# \t"), rest.size()));
    if (!rest.starts_with(kWord)) {
      if (alone) {
        break;
      }
      continue;
    }
    rest.remove_prefix(kWord.size());
    rest.remove_prefix(rest.starts_with(':') ? 1 : 0);
    if (rest.empty() || rest.find_first_of(" \t\r,") == 0) {
      return rest;
    }
  }
  return std::nullopt;
}

/// What follows `charter-ignore`: ids, a last day, a reason. One suppression for each id.
std::vector<Suppression> read_comment(std::string_view rest, const Suppression& place) {
  Suppression common = place;
  std::vector<std::string> rules;
  for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
    if (word == kReason) {
      common.reason = trimmed(rest);
      break;
    }
    if (word.starts_with(kUntil)) {
      common.until_text = word.substr(kUntil.size());
      common.until = parse_date(common.until_text);
      common.until_text = common.until_text.empty() ? "?" : common.until_text;
    } else {
      rules.emplace_back(word);
    }
  }
  if (rules.empty()) {
    common.problem = &kSuppressionWithoutCheck;
    return {common};
  }
  if (common.reason.empty()) {
    common.problem = &kSuppressionWithoutReason;
  }
  std::vector<Suppression> all;
  for (std::string& rule : rules) {
    all.push_back(common);
    all.back().rule = std::move(rule);
  }
  return all;
}

}  // namespace

std::vector<Suppression> inline_suppressions(std::string_view text, std::uint32_t source,
                                             const ReadLimits& limits) {
  std::vector<Suppression> all;
  if (text.find(kWord) == std::string_view::npos) {
    return all;  // nearly every text: not read a second time
  }
  Mistakes mistakes{limits.mistakes};
  const auto root = read_yaml(text, limits, Report{mistakes, source});
  if (!root) {
    return all;  // told by whoever reads the agreement
  }
  const Lines lines{text};
  for (const Span& comment : comments_of(text, *root)) {
    const std::size_t line = lines.line_of(comment.offset);
    const std::string_view before = text.substr(lines.begin_of(line), comment.offset - lines.begin_of(line));
    const bool alone = before.find_first_not_of(" \t") == std::string_view::npos;
    const auto rest = after_word(text.substr(comment.offset, comment.length), alone);
    if (!rest) {
      continue;
    }
    Suppression place;
    place.source = source;
    place.where = comment;
    const auto covered = alone ? lines.next_with_content(line) : std::optional{line};
    place.covers = covered ? lines.block_at(*covered) : Span{comment.offset, 0};
    for (Suppression& suppression : read_comment(*rest, place)) {
      all.push_back(std::move(suppression));
    }
  }
  return all;
}

}  // namespace charter
