#include "agreement/contract_words.h"

#include "agreement/terms.h"
#include "model/folded.h"
#include "model/period.h"

#include <algorithm>
#include <array>

namespace charter::contract {

namespace {

struct Word {
  std::string_view word;
  std::string_view meaning;
};

constexpr std::array kCategories{
    Word{"pii", "personal"},
    Word{"personal", "personal"},
    Word{"personal data", "personal"},
    Word{"personaldata", "personal"},
    Word{"gdpr", "personal"},
    Word{"phi", "sensitive-personal"},
    Word{"sensitive-personal", "sensitive-personal"},
    Word{"sensitive pii", "sensitive-personal"},
    Word{"spi", "sensitive-personal"},
    Word{"special category", "sensitive-personal"},
    Word{"confidential", "confidential"},
    Word{"restricted", "confidential"},
    Word{"sensitive", "confidential"},
    Word{"secret", "confidential"},
    Word{"public", "public"},
    Word{"open", "public"},
    Word{"anonymous", "anonymised"},
    Word{"anonymized", "anonymised"},
    Word{"anonymised", "anonymised"},
    Word{"pseudonymized", "pseudonymised"},
    Word{"pseudonymised", "pseudonymised"},
    Word{"synthetic", "synthetic"},
};

constexpr std::array kMediaTypes{
    Word{"csv", "text/csv"},
    Word{"json", "application/json"},
    Word{"jsonl", "application/jsonl"},
    Word{"ndjson", "application/x-ndjson"},
    Word{"xml", "application/xml"},
    Word{"parquet", "application/vnd.apache.parquet"},
    Word{"avro", "application/vnd.apache.avro"},
    Word{"protobuf", "application/protobuf"},
    Word{"geojson", "application/geo+json"},
};

/// Regions of the three large clouds that are in Canada, one by one; elsewhere the country is enough.
constexpr std::array kRegions{
    Word{"ca-central-1", "CA-QC"},
    Word{"ca-west-1", "CA-AB"},
    Word{"canadaeast", "CA-QC"},
    Word{"canadacentral", "CA-ON"},
    Word{"northamerica-northeast1", "CA-QC"},
    Word{"northamerica-northeast2", "CA-ON"},
    Word{"us-east", "US"},
    Word{"us-west", "US"},
    Word{"us-central", "US"},
    Word{"us-south", "US"},
    Word{"eastus", "US"},
    Word{"westus", "US"},
    Word{"eu-central-1", "DE"},
    Word{"eu-central-2", "CH"},
    Word{"eu-west-1", "IE"},
    Word{"eu-west-2", "GB"},
    Word{"eu-west-3", "FR"},
    Word{"eu-north-1", "SE"},
    Word{"eu-south-1", "IT"},
    Word{"eu-south-2", "ES"},
    Word{"europe-west1", "BE"},
    Word{"europe-west2", "GB"},
    Word{"europe-west3", "DE"},
    Word{"europe-west4", "NL"},
    Word{"europe-west6", "CH"},
    Word{"europe-west9", "FR"},
    Word{"europe-north1", "FI"},
    Word{"northeurope", "IE"},
    Word{"westeurope", "NL"},
    Word{"francecentral", "FR"},
    Word{"germanywestcentral", "DE"},
    Word{"uksouth", "GB"},
    Word{"switzerlandnorth", "CH"},
    Word{"ap-southeast-2", "AU"},
    Word{"australiaeast", "AU"},
    Word{"ap-northeast-1", "JP"},
    Word{"ap-south-1", "IN"},
    Word{"sa-east-1", "BR"},
};

constexpr std::array kUnits{
    Word{"y", "Y"},      Word{"yr", "Y"},     Word{"year", "Y"},     Word{"years", "Y"}, Word{"mo", "M"},
    Word{"month", "M"},  Word{"months", "M"}, Word{"w", "W"},        Word{"week", "W"},  Word{"weeks", "W"},
    Word{"d", "D"},      Word{"day", "D"},    Word{"days", "D"},     Word{"h", "TH"},    Word{"hour", "TH"},
    Word{"hours", "TH"}, Word{"min", "TM"},   Word{"minutes", "TM"}, Word{"m", "TM"},
};

constexpr std::array kFrequencies{
    Word{"hourly", "PT1H"}, Word{"daily", "P1D"},     Word{"weekly", "P1W"}, Word{"biweekly", "P2W"},
    Word{"monthly", "P1M"}, Word{"quarterly", "P3M"}, Word{"yearly", "P1Y"}, Word{"annually", "P1Y"},
};

constexpr std::array kStatuses{
    Word{"proposed", "proposed"}, Word{"draft", "draft"},    Word{"in development", "draft"},
    Word{"active", "active"},     Word{"current", "active"}, Word{"deprecated", "active"},
    Word{"retired", "retired"},   Word{"sunset", "retired"},
};

/// Looked for in a sentence that forbids something, without case and accents.
constexpr std::array kForbidden{
    Word{"identify", "no-reidentification"},
    Word{"re-identif", "no-reidentification"},
    Word{"reidentif", "no-reidentification"},
    Word{"commercial", "no-commercial"},
    Word{"be sold", "no-sale"},
    Word{"resold", "no-sale"},
    Word{"resell", "no-sale"},
    Word{"for sale", "no-sale"},
    Word{"vendu", "no-sale"},
    Word{"third part", "no-onward"},
    Word{"third-part", "no-onward"},
    Word{"redistribut", "no-onward"},
    Word{"shared outside", "no-onward"},
    Word{"a des tiers", "no-onward"},
    Word{"aux tiers", "no-onward"},
    Word{"be linked", "no-linkage"},
    Word{"linkage", "no-linkage"},
    Word{"joined with", "no-linkage"},
    Word{"matched with", "no-linkage"},
    Word{"train model", "no-model-training"},
    Word{"model training", "no-model-training"},
    Word{"machine learning", "no-model-training"},
};
constexpr std::array<std::string_view, 9> kForbids{
    "not ", "n't ", "never ", "no ", "prohibited", "forbidden", "interdit", "ne doivent", "ne peuvent"};

template <std::size_t n>
std::optional<std::string_view> meaning_of(std::string_view word, const std::array<Word, n>& words) {
  const auto found =
      std::find_if(words.begin(), words.end(), [word](const Word& row) { return same_term(row.word, word); });
  return found == words.end() ? std::nullopt : std::optional<std::string_view>{found->meaning};
}

bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// "P3Y"; a unit of hours and less goes after the T.
std::string period(std::string_view number, std::string_view unit) {
  const bool time = unit.starts_with('T');
  return std::string{time ? "PT" : "P"} + std::string{number} + std::string{time ? unit.substr(1) : unit};
}

}  // namespace

std::optional<std::string_view> category_of(std::string_view word) {
  return meaning_of(word, kCategories);
}

std::string_view media_type_of(std::string_view format) {
  return meaning_of(format, kMediaTypes).value_or(format);
}

std::optional<std::string_view> place_in(std::string_view text) {
  const auto found = std::find_if(kRegions.begin(), kRegions.end(),
                                  [text](const Word& region) { return contains(text, region.word); });
  return found == kRegions.end() ? std::nullopt : std::optional<std::string_view>{found->meaning};
}

std::optional<std::string> period_of(std::string_view value, std::string_view unit) {
  if (parse_period(value)) {
    return std::string{value};
  }
  if (const auto frequency = meaning_of(value, kFrequencies)) {
    return std::string{*frequency};
  }
  constexpr std::size_t kMostDigits = 6;
  const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
  if (digits == 0 || digits > kMostDigits) {
    return std::nullopt;
  }
  const std::size_t word = value.find_first_not_of(' ', digits);
  const auto known = meaning_of(word == std::string_view::npos ? unit : value.substr(word), kUnits);
  return known ? std::optional{period(value.substr(0, digits), *known)} : std::nullopt;
}

std::optional<std::string_view> status_of(std::string_view word) {
  return meaning_of(word, kStatuses);
}

std::vector<std::string_view> restrictions_in(std::string_view text) {
  std::vector<std::string_view> kinds;
  const std::string whole = folded(text);
  std::string_view rest = whole;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(".;\n"), rest.size());
    const std::string_view sentence = rest.substr(0, end);
    const bool forbids = std::any_of(kForbids.begin(), kForbids.end(),
                                     [sentence](std::string_view word) { return contains(sentence, word); });
    for (const Word& row : kForbidden) {
      const bool known = std::find(kinds.begin(), kinds.end(), row.meaning) != kinds.end();
      if (forbids && !known && contains(sentence, row.word)) {
        kinds.push_back(row.meaning);
      }
    }
    rest = end == rest.size() ? std::string_view{} : rest.substr(end + 1);
  }
  return kinds;
}

}  // namespace charter::contract
