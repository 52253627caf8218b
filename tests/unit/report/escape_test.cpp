#include "report/escape.h"

#include "support/hostile_texts.h"
#include "support/markup_reader.h"
#include "unit/report/csv_reader.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

namespace charter {

TEST_CASE("a plain line keeps what people write and drops what steers a program") {
  CHECK(plain_line("Café «\u00a0été\u00a0» 東京 🙂") == "Café «\u00a0été\u00a0» 東京 🙂");
  CHECK(plain_line("a\tb\nc\x1b[0m") == "a b c [0m");
  CHECK(plain_line("a\u202Eb\u061Cc") == "a b c");
  CHECK(plain_line("\xEF\xBF\xBF\xff") == "\uFFFD\uFFFD");
}

TEST_CASE("markup is written so that it reads as text") {
  CHECK(markup_escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(markup_escaped("&lt;") == "&amp;lt;");
  CHECK(markup_escaped("") == "");
}

TEST_CASE("marks of Markdown are written so that they read as text") {
  CHECK(markdown_escaped("[x](y) *b* _i_ `c` a|b") == "\\[x\\](y) \\*b\\* \\_i\\_ \\`c\\` a\\|b");
  CHECK(markdown_escaped("<b>&amp;") == "&lt;b&gt;&amp;amp;");
  CHECK(markdown_escaped("a\\") == "a\\\\");
  CHECK(markdown_escaped("1 000,5 (a) - b + c: d!") == "1 000,5 (a) - b + c: d!");
}

TEST_CASE("no line of Markdown begins a list, a heading or a quotation by itself") {
  CHECK(markdown_escaped("- a") == "\\- a");
  CHECK(markdown_escaped("  + a") == "\\+ a");
  CHECK(markdown_escaped("=") == "\\=");
  CHECK(markdown_escaped("12. a") == "12\\. a");
  CHECK(markdown_escaped("7) a") == "7\\) a");
  CHECK(markdown_escaped("2026 a") == "2026 a");
  CHECK(markdown_escaped("# a") == "\\#\u2060 a");
}

TEST_CASE("neither GitHub nor GitLab makes a link of an address or a name") {
  CHECK(markdown_escaped("https://x.test") == "https:\u2060//x.test");
  CHECK(markdown_escaped("WWW.x.test") == "WWW\u2060.x.test");
  CHECK(markdown_escaped("a@x.test") == "a@\u2060x.test");
  CHECK(markdown_escaped("mailto:a@x.test") == "mailto:\u2060a@\u2060x.test");
  CHECK(markdown_escaped("10: 30, a: b") == "10: 30, a: b");
  CHECK(markdown_escaped("fix #12") == "fix \\#\u206012");
}

TEST_CASE("template braces are broken up") {
  CHECK(markdown_escaped("{{x}}") == "\\{\\{x\\}\\}");
  CHECK(markdown_escaped("{%x%}") == "\\{\\%x\\%\\}");
  CHECK(markdown_escaped("50 % fait") == "50 % fait");
}

TEST_CASE("a field of CSV is quoted, on one line, and never a formula") {
  CHECK(csv_field("a") == "\"a\"");
  CHECK(csv_field("say \"hi\"") == "\"say \"\"hi\"\"\"");
  CHECK(csv_field("a\r\nb") == "\"a  b\"");
  for (const char* formula : {"=1", "+1", "-1", "@x", " =1", "\uFF1D1", "\uFF20x"}) {
    CHECK(csv_field(formula) == "\"'" + std::string{formula} + "\"");
  }
  CHECK(csv_field("\t1") == "\"' 1\"");
  CHECK(csv_field("\r1") == "\"' 1\"");
  CHECK(csv_field("a=1") == "\"a=1\"");
  CHECK(csv_field("") == "\"\"");
}

TEST_CASE("a message of SARIF holds no placeholder and no link") {
  CHECK(sarif_message("{0} [a](b) \\") == "{{0}} \\[a\\](b) \\\\");
  CHECK(sarif_message("plain, text.") == "plain, text.");
}

TEST_CASE("a path becomes a URI that cannot be taken for a scheme") {
  CHECK(uri_of_path("examples/a b.json") == "examples/a%20b.json");
  CHECK(uri_of_path("javascript:x.json") == "javascript%3Ax.json");
  CHECK(uri_of_path("été.json") == "%C3%A9t%C3%A9.json");
  CHECK(uri_of_path("/tmp/a#b?c.json") == "file:///tmp/a%23b%3Fc.json");
  CHECK(uri_of_path("a\\b.json") == "a%5Cb.json");
  CHECK(uri_of_path("a%5Cb.json") == "a%255Cb.json");
  CHECK(uri_of_path("<stdin>") == "%3Cstdin%3E");
}

TEST_CASE("only whole addresses of the web and of mail become links") {
  for (const char* good : {"https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org",
                           "https://exemple.québec/é"}) {
    CHECK(is_safe_link(good));
  }
  for (const std::string_view bad : test::hostile_addresses()) {
    CAPTURE(bad);
    CHECK_FALSE(is_safe_link(bad));
  }
}

TEST_CASE("any bytes at all come back as they are shown, and nothing else does") {
  CHECK(rc::check("markup", [](const std::string& bytes) {
    const auto page =
        test::read_markup("<p id=\"" + markup_escaped(bytes) + "\">" + markup_escaped(bytes) + "</p>");
    RC_ASSERT(page.mistake == "");
    RC_ASSERT(page.elements.size() == 1U);
    RC_ASSERT(page.elements[0].text == plain_line(bytes));
    RC_ASSERT(page.elements[0].attribute("id") == plain_line(bytes));
  }));
  CHECK(rc::check("CSV", [](const std::string& bytes) {
    const auto rows = test::read_csv("\uFEFF" + csv_field(bytes) + ";" + csv_field(bytes) + "\r\n", ';');
    RC_ASSERT(rows.size() == 1U);
    RC_ASSERT(rows[0].size() == 2U);
    RC_ASSERT(rows[0][0] == plain_line(bytes) || rows[0][0] == "'" + plain_line(bytes));
  }));
  CHECK(rc::check("a plain line is plain", [](const std::string& bytes) {
    RC_ASSERT(plain_line(plain_line(bytes)) == plain_line(bytes));
  }));
}

}  // namespace charter
