// What the texts of an assessment mean, one function a kind of text.

#include "decode/assessment_kinds.h"
#include "decode/json/assessment_decoder.h"
#include "decode/words.h"
#include "diagnostics/suggest.h"

#include <algorithm>

namespace charter {

namespace {

constexpr std::int32_t kMostCentihours = 74'400;  // every hour of a month of 31 days
constexpr std::size_t kLongestId = 64;

bool is_blank(std::string_view text) {
  // The no-break space counts as blank too: U+00A0 is C2 A0.
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r') {
      ++i;
    } else if (text.substr(i, 2) == "\u00a0") {
      i += 2;
    } else {
      return false;
    }
  }
  return true;
}

bool is_plain_id(std::string_view id) {
  const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
  return plain && !id.empty() && id.size() <= kLongestId && id.front() != '-' && id.front() != '.';
}

}  // namespace

std::optional<Date> AssessmentDecoder::date(std::string_view value, Span where) {
  const auto day = parse_date(value);
  if (!day) {
    report(kBadDate, where, {std::string{value}});
  }
  return day;
}

void AssessmentDecoder::not_blank(std::string_view value, Span where) {
  if (is_blank(value)) {
    report(kEmptyText, where, {key_name(top())});
  }
}

void AssessmentDecoder::assessed_on(std::string_view value, Span where) {
  assessment_.assessed_on_where = where;
  assessment_.assessed_on = date(value, where).value_or(Date{});
}

void AssessmentDecoder::reason(std::string_view value) {
  keep(answer().reason, is_blank(value) ? std::string_view{} : value);
}

void AssessmentDecoder::charter_reference(std::string_view value, Span where) {
  const std::string& wanted = words_.reference;
  if (value == wanted) {
    return;
  }
  const auto split = value.find('@');
  if (value.substr(0, split) == charter_.id && split != std::string_view::npos) {
    report(kOtherEdition, where, {std::string{value.substr(split + 1)}, wanted});
  } else {
    const std::string_view candidate = wanted;
    report(kOtherCharter, where, {std::string{value}, wanted}, suggest(value, {&candidate, 1}));
  }
}

void AssessmentDecoder::unknown_status(std::string_view value, Span where) {
  if (mistakes_.full()) {
    return mistakes_.count_one();
  }
  std::vector<std::string_view> ids;
  for (const Status& status : scale_.statuses) {
    ids.push_back(status.id);
  }
  const std::string action = key_name(frames_[depth_ - 1]);
  report(kUnknownStatus, where, {std::string{value}, action, joined(ids)}, suggest(value, ids));
}

void AssessmentDecoder::organization_id(std::string_view value, Span where) {
  if (!is_plain_id(value)) {
    const std::string plain = slug(value);
    report(kBadId, where, {std::string{value}, plain}, plain);
  }
  assessment_.organization.id = value;
}

void AssessmentDecoder::organization_size(std::string_view value, Span where) {
  if (std::find(kSizes.begin(), kSizes.end(), value) == kSizes.end()) {
    const std::vector<std::string_view> sizes{kSizes.begin(), kSizes.end()};
    // No did-you-mean: "15" is nearer to "1-5" in letters, and belongs to "6-20".
    report(kUnknownSize, where, {std::string{value}, joined(sizes)});
  }
  assessment_.organization.size = value;
}

void AssessmentDecoder::hours(std::string_view digits, Span where) {
  // Up to three digits and two decimals, read as hundredths without floating point.
  std::int32_t hundredths = 0;
  std::size_t decimals = 0;
  bool fraction = false;
  bool readable = digits.size() <= 6;
  for (const char c : digits) {
    if (c == '.') {
      fraction = true;
    } else if (c < '0' || c > '9' || decimals == 2 || !readable) {
      readable = false;
    } else {
      hundredths = hundredths * 10 + (c - '0');
      decimals += fraction ? 1U : 0U;
    }
  }
  for (; decimals < 2; ++decimals) {
    hundredths *= 10;
  }
  if (!readable || hundredths > kMostCentihours) {
    return report(kBadHours, where, {std::string{digits}});
  }
  assessment_.organization.centihours_per_month = hundredths;
}

void AssessmentDecoder::waiver_action(std::string_view value, Span where) {
  const Index key = words_.keys[static_cast<std::size_t>(Place::Answers)].find(value);
  if (key == NameTable::kNone) {
    return unknown_action(value, where);
  }
  assessment_.waivers.back().action = key - words_.first_action;
}

/// A day that cannot be read is not an error: the waiver has expired, and is listed so.
void AssessmentDecoder::waiver_until(std::string_view value) {
  assessment_.waivers.back().until_text = value;
  assessment_.waivers.back().until = parse_date(value);
}

}  // namespace charter
