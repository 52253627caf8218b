#pragma once
/// Which keys an assessment may hold, and where: the one table behind decoding, messages and did-you-mean.

#include <charter/language.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace charter {

/// An object or list of the document, by what it holds.
enum class Place : std::uint8_t {
  Document,  ///< around the outermost object
  Root,
  Organization,
  Profile,  ///< keys are facts of the charter
  Answers,  ///< keys are actions of the charter
  Answer,
  EvidenceList,
  Evidence,
  By,
  Respondents,
  Waivers,
  Waiver,
  Free,  ///< under an x- key, or after a mistake: anything goes
};
inline constexpr std::size_t kPlaces = static_cast<std::size_t>(Place::Free) + 1;

/// What a value is: that of a key, or an entry of a list.
enum class Field : std::uint8_t {
  None,      ///< under an x- key, or under one that was already told: anything goes
  Document,  ///< the outermost value
  Charter,
  Schema,
  OrganizationObject,
  AssessedOn,
  ProfileObject,
  AnswersObject,
  RespondentList,
  WaiverList,
  RespondentName,
  WaiverObject,
  Fact,          ///< in the profile
  AnswerObject,  ///< in the answers
  Name,
  Id,
  Sector,
  Size,
  HoursPerMonth,
  Status,
  EvidenceList,
  Note,
  Owner,
  Reason,
  Due,
  ByList,
  EvidenceObject,
  ByName,
  Title,
  Url,
  File,
  Date,
  Rule,
  WaiverReason,
  Action,
  Until,
};
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::Until) + 1;

enum class Presence : std::uint8_t { Optional, Required };

struct FieldRow {
  Place place;
  std::string_view key;
  Field field;
  Presence presence = Presence::Optional;
};

inline constexpr std::array kFieldRows{
    FieldRow{Place::Root, "charter", Field::Charter, Presence::Required},
    FieldRow{Place::Root, "organization", Field::OrganizationObject, Presence::Required},
    FieldRow{Place::Root, "assessed_on", Field::AssessedOn, Presence::Required},
    FieldRow{Place::Root, "answers", Field::AnswersObject, Presence::Required},
    FieldRow{Place::Root, "profile", Field::ProfileObject},
    FieldRow{Place::Root, "respondents", Field::RespondentList},
    FieldRow{Place::Root, "waivers", Field::WaiverList},
    FieldRow{Place::Root, "$schema", Field::Schema},
    FieldRow{Place::Organization, "name", Field::Name, Presence::Required},
    FieldRow{Place::Organization, "id", Field::Id},
    FieldRow{Place::Organization, "sector", Field::Sector},
    FieldRow{Place::Organization, "size", Field::Size},
    FieldRow{Place::Organization, "hours_per_month", Field::HoursPerMonth},
    FieldRow{Place::Answer, "status", Field::Status},
    FieldRow{Place::Answer, "evidence", Field::EvidenceList},
    FieldRow{Place::Answer, "note", Field::Note},
    FieldRow{Place::Answer, "owner", Field::Owner},
    FieldRow{Place::Answer, "reason", Field::Reason},
    FieldRow{Place::Answer, "due", Field::Due},
    FieldRow{Place::Answer, "by", Field::ByList},
    FieldRow{Place::Evidence, "title", Field::Title, Presence::Required},
    FieldRow{Place::Evidence, "url", Field::Url},
    FieldRow{Place::Evidence, "file", Field::File},
    FieldRow{Place::Evidence, "date", Field::Date},
    FieldRow{Place::Waiver, "rule", Field::Rule, Presence::Required},
    FieldRow{Place::Waiver, "reason", Field::WaiverReason, Presence::Required},
    FieldRow{Place::Waiver, "until", Field::Until, Presence::Required},
    FieldRow{Place::Waiver, "action", Field::Action},
};

inline constexpr std::array<std::string_view, 4> kSizes{"1-5", "6-20", "21-100", "100+"};

/// The rows of a place stand together: kFieldRows[begin] up to kFieldRows[end].
struct RowRange {
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};

[[nodiscard]] constexpr RowRange rows_of(Place place) {
  RowRange range;
  for (std::uint8_t i = 0; i < kFieldRows.size(); ++i) {
    if (kFieldRows[i].place == place) {
      range = {range.end == 0 ? i : range.begin, static_cast<std::uint8_t>(i + 1)};
    }
  }
  return range;
}

/// How many of them have to be there: they come first.
[[nodiscard]] constexpr std::uint8_t required_rows(Place place) {
  const RowRange rows = rows_of(place);
  std::uint8_t end = rows.begin;
  while (end < rows.end && kFieldRows[end].presence == Presence::Required) {
    ++end;
  }
  return static_cast<std::uint8_t>(end - rows.begin);
}

/// What an object is that is the value of a field; Free where none belongs there.
[[nodiscard]] constexpr Place object_of(Field field) {
  return field == Field::AnswerObject         ? Place::Answer
         : field == Field::EvidenceObject     ? Place::Evidence
         : field == Field::WaiverObject       ? Place::Waiver
         : field == Field::Document           ? Place::Root
         : field == Field::OrganizationObject ? Place::Organization
         : field == Field::ProfileObject      ? Place::Profile
         : field == Field::AnswersObject      ? Place::Answers
                                              : Place::Free;
}

/// The same of a list.
[[nodiscard]] constexpr Place list_of(Field field) {
  return field == Field::EvidenceList     ? Place::EvidenceList
         : field == Field::ByList         ? Place::By
         : field == Field::RespondentList ? Place::Respondents
         : field == Field::WaiverList     ? Place::Waivers
                                          : Place::Free;
}

/// What each entry of a list is.
[[nodiscard]] constexpr Field entry_of(Place list) {
  return list == Place::EvidenceList  ? Field::EvidenceObject
         : list == Place::By          ? Field::ByName
         : list == Place::Respondents ? Field::RespondentName
         : list == Place::Waivers     ? Field::WaiverObject
                                      : Field::None;
}

/// A function of a place or a field, worked out beforehand: a decoder asks for each token.
template <class Value, class Key, std::size_t kKeys>
class Table {
 public:
  explicit constexpr Table(Value (*of)(Key)) {
    for (std::size_t i = 0; i < kKeys; ++i) {
      values_[i] = of(static_cast<Key>(i));
    }
  }
  constexpr const Value& operator[](Key key) const { return values_[static_cast<std::size_t>(key)]; }

 private:
  std::array<Value, kKeys> values_{};
};

inline constexpr Table<RowRange, Place, kPlaces> kRows{rows_of};
inline constexpr Table<std::uint8_t, Place, kPlaces> kRequiredRows{required_rows};
inline constexpr Table<Field, Place, kPlaces> kEntries{entry_of};
inline constexpr Table<Place, Field, kFields> kObjects{object_of};
inline constexpr Table<Place, Field, kFields> kLists{list_of};

[[nodiscard]] std::vector<std::string_view> keys_of(Place place);

/// "in the organization", "dans l’organisme"
[[nodiscard]] Bilingual place_words(Place place);

/// What a value should be, in words: "a text between quotes".
[[nodiscard]] Bilingual value_words(Field field);

}  // namespace charter
