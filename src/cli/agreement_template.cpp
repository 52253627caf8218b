#include "cli/agreement_template.h"

#include "cli/agreement_template_texts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace charter {

namespace {

/// A line that begins so decides which lines after it are written; it never is itself.
constexpr std::string_view kMark = "#? ";
/// Where the profiles that were asked for are written down.
constexpr std::string_view kProfiles = "profiles: []";

std::vector<std::string_view> parts(std::string_view text, char by) {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    const std::size_t end = text.find(by);
    all.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return all;
}

bool chosen(std::span<const std::string> profiles, std::string_view profile) {
  return std::find(profiles.begin(), profiles.end(), profile) != profiles.end();
}

/// "a b !c": a or b is chosen, and c is not.
bool holds(std::string_view condition, std::span<const std::string> profiles) {
  bool asked = false;
  bool found = false;
  for (const std::string_view word : parts(condition, ' ')) {
    if (word.starts_with('!')) {
      if (chosen(profiles, word.substr(1))) {
        return false;
      }
      continue;
    }
    asked = true;
    found = found || chosen(profiles, word);
  }
  return found || !asked;
}

std::string profile_line(std::span<const std::string> profiles) {
  std::string out = "profiles: [";
  for (const std::string& profile : profiles) {
    out += (&profile == profiles.data() ? "" : ", ") + profile;
  }
  return out + "]";
}

}  // namespace

std::span<const std::string_view> agreement_profiles() {
  static constexpr std::array<std::string_view, 7> kNames{
      "municipal-qc", "private-qc", "research", "mandate", "open-data", "pilot", "indigenous"};
  return kNames;
}

std::string agreement_template(std::span<const std::string> profiles, Language language) {
  std::string out;
  std::vector<bool> shown{true};
  for (const std::string_view line : parts(kAgreementTemplate.in(language), '\n')) {
    if (!line.starts_with(kMark)) {
      if (shown.back()) {
        out += (line == kProfiles ? profile_line(profiles) : std::string{line}) + "\n";
      }
      continue;
    }
    const std::string_view condition = line.substr(kMark.size());
    if (condition == "end") {
      shown.pop_back();
    } else if (condition == "else") {
      shown.back() = shown[shown.size() - 2] && !shown.back();
    } else {
      shown.push_back(shown.back() && holds(condition, profiles));
    }
  }
  return out;
}

}  // namespace charter
