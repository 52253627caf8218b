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

/// An object that a document has once or seldom, or that has no place where it stands.
void AssessmentDecoder::other_object(Place place, Span where) {
  if (place == Place::Waiver) {
    assessment_.waivers.push_back({});
    assessment_.waivers.back().where = where;
  } else if (place == Place::Profile) {
    assessment_.profile_where = top().key_where;
  } else if (place == Place::Free) {
    wrong_type({"an object", "un objet"}, where);
  }
}

void AssessmentDecoder::bad_date(std::string_view value, Span where) {
  report(kBadDate, where, {std::string{value}});
}

void AssessmentDecoder::not_blank(std::string_view value, Span where) {
  if (is_blank(value)) {
    report(kEmptyText, where, {key_name(top())});
  }
}

/// A text that a document has once or seldom, or that has no place where it stands.
void AssessmentDecoder::other_text(std::string_view value, Span where) {
  Organization& organization = assessment_.organization;
  switch (top().reading.field) {
    case Field::Due:
      return date(answer().due, value, where);
    case Field::ByName:
      answer().by.emplace_back(value);
      return;
    case Field::Charter:
      return charter_reference(value, where);
    case Field::AssessedOn:
      return assessed_on(value, where);
    case Field::RespondentName:
      assessment_.respondents.emplace_back(value);
      return;
    case Field::Name:
      organization.name = value;
      return not_blank(value, where);
    case Field::Id:
      return organization_id(value, where);
    case Field::Sector:
      organization.sector = value;
      return;
    case Field::Size:
      return organization_size(value, where);
    case Field::Rule:
      assessment_.waivers.back().rule = value;
      return not_blank(value, where);
    case Field::WaiverReason:
      assessment_.waivers.back().reason = value;
      return not_blank(value, where);
    case Field::Action:
      return waiver_action(value, where);
    case Field::Until:
      return waiver_until(value);
    case Field::None:
    case Field::Schema:
    case Field::Status:  // this one and the next ones are told before
    case Field::Note:
    case Field::Owner:
    case Field::Reason:
    case Field::Title:
    case Field::Url:
    case Field::File:
    case Field::Date:
      return;
    case Field::Document:
    case Field::OrganizationObject:
    case Field::ProfileObject:
    case Field::AnswersObject:
    case Field::RespondentList:
    case Field::WaiverList:
    case Field::WaiverObject:
    case Field::Fact:
    case Field::AnswerObject:
    case Field::HoursPerMonth:
    case Field::EvidenceList:
    case Field::EvidenceObject:
    case Field::ByList:
      return wrong_type({"a text", "un texte"}, where);
  }
}

/// A text of an answer or of evidence that is blank, perhaps.
void AssessmentDecoder::blank(std::string_view value, Span where) {
  if (!is_blank(value)) {
    return;
  }
  if (top().reading.field == Field::Title) {
    report(kEmptyText, where, {key_name(top())});
  } else if (top().reading.field == Field::Reason) {
    answer().reason.clear();
  }
}

void AssessmentDecoder::assessed_on(std::string_view value, Span where) {
  assessment_.assessed_on_where = where;
  std::optional<Date> day;
  date(day, value, where);
  assessment_.assessed_on = day.value_or(Date{});
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
  const std::string action = key_name(*(top_ - 1));
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
  const Index key = words_.names[static_cast<std::size_t>(Place::Answers)].find(value);
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
