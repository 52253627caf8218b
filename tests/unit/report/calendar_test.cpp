// A plan as iCalendar, read by the rules of RFC 5545.

#include "support/builders.h"
#include "support/calendar_reader.h"
#include "unit/report/example_report.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace charter {

using test::ExampleReport;
using test::read_calendar;

TEST_CASE("a calendar has one entry a step, stamped with the day of the plan") {
  const Language language = GENERATE(Language::En, Language::Fr);
  const ExampleReport example{
      "Ours; with, signs\\ 社區中心 and a name much longer than one line can hold, by far",
      "https://example.org", language};
  const auto calendar = read_calendar(example.rendered_plan("ics"));
  REQUIRE(calendar.mistake == "");
  const auto& steps = example.plan().steps;
  REQUIRE(calendar.entries.size() == steps.size());
  REQUIRE(steps.size() > 3);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const test::CalendarEntry& entry = calendar.entries[i];
    CHECK(entry.kind == "VEVENT");
    CHECK(entry.uid == "fourche-avant." + steps[i].action + "@montreal-digital-data-charter-2020");
    CHECK(entry.stamp == "20260420T000000Z");
    CHECK(entry.summary.starts_with(steps[i].title + " (" + steps[i].action));
    CHECK(entry.description.find(steps[i].why) != std::string::npos);
    CHECK(entry.description.find(steps[i].how.front()) != std::string::npos);
  }
}

TEST_CASE("making the plan again, for another name or in the other language, keeps the names of its events") {
  const auto uids = [](const ExampleReport& example) {
    std::vector<std::string> out;
    for (const auto& entry : read_calendar(example.rendered_plan("ics")).entries) {
      out.push_back(entry.uid);
    }
    std::sort(out.begin(), out.end());
    return out;
  };
  CHECK(uids({"A", "B", Language::En}) == uids({"C", "D", Language::Fr}));
}

TEST_CASE("the reader of the tests refuses what a calendar may not hold") {
  const std::string head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n";
  const std::string event =
      "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260101\r\n";
  const std::string end = "END:VEVENT\r\nEND:VCALENDAR\r\n";
  CHECK(read_calendar(head + event + "SUMMARY:b\\, c\r\n" + end).mistake == "");
  CHECK(read_calendar(head + event + "SUMMARY:b, c\r\n" + end).mistake != "");
  CHECK(read_calendar(head + event + "SUMMARY:b\\x\r\n" + end).mistake != "");
  CHECK(read_calendar(head + event + "SUMMARY:b\n" + end).mistake != "");
  CHECK(read_calendar(head + event + end).mistake != "");
  CHECK(read_calendar(head + event + "SUMMARY:" + std::string(70, 'x') + "\r\n" + end).mistake != "");
  CHECK(read_calendar(head + event + "SUMMARY:b\r\nBEGIN:VEVENT\r\n" + end).mistake != "");
  CHECK(read_calendar(head + event + "SUMMARY:b\r\nX-EVIL:1\r\n" + end).mistake != "");
  CHECK(read_calendar(head + "END:VCALENDAR\r\n").mistake != "");
  CHECK(read_calendar("BEGIN:VCALENDAR\r\n" + event + "SUMMARY:b\r\n" + end).mistake != "");
}

}  // namespace charter
