#pragma once
/// An organization's self-assessment, decoded against one charter and one scale.
/// `answers[i]` belongs to `charter.actions[i]`, `profile[i]` to `charter.facts[i]`.
///
/// Values; texts are exactly what the person typed. Spans point into the document.

#include <charter/date.h>
#include <charter/framework.h>
#include <charter/source.h>
#include <charter/typed_text.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace charter {

struct Evidence {
  TypedText title;
  TypedText url;
  TypedText file;
  std::optional<Date> date;
};

struct Answer {
  std::optional<Index> status;  ///< into Scale::statuses; absent: unanswered
  std::vector<Evidence> evidence;
  TypedText note;
  TypedText owner;
  TypedText reason;
  std::optional<Date> due;
  std::vector<std::string> by;
  Span where;  ///< the answer's key; length 0 when the document does not mention the action
};

struct Organization {
  std::string name;
  std::string id;  ///< given, or the name as a slug
  std::string sector;
  std::string size;                                  ///< "1-5", "6-20", "21-100", "100+", or empty
  std::optional<std::int32_t> centihours_per_month;  ///< hundredths of an hour: 150 is an hour and a half
};

/// Accepts a finding until a day, that day included. A bad date is an expired waiver.
struct Waiver {
  std::string rule;
  std::optional<Index> action;  ///< absent: everywhere
  std::string reason;
  std::optional<Date> until;
  std::string until_text;  ///< as typed
  Span where;
};

struct Assessment {
  Organization organization;
  Date assessed_on;
  std::vector<std::optional<bool>> profile;
  std::vector<Answer> answers;
  std::vector<std::string> respondents;
  std::vector<Waiver> waivers;
  Span assessed_on_where;
  Span profile_where;  ///< the key "profile", or the document's start
};

/// Lower-case letters, digits and single hyphens; accents are taken off. Never empty: "organization" stands
/// in.
[[nodiscard]] std::string slug(std::string_view name);

}  // namespace charter
