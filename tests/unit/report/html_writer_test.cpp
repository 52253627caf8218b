#include "report/html_writer.h"

#include "support/markup_reader.h"

#include <catch2/catch.hpp>

using charter::Attr;
using charter::HtmlWriter;
using charter::Tag;

namespace {

const std::string kStart = "<!DOCTYPE html>\n";

template <class Write>
std::string written(Write write) {
  HtmlWriter html;
  write(html);
  return html.take();
}

}  // namespace

TEST_CASE("elements close themselves, in the right order") {
  const std::string text = written([](HtmlWriter& html) {
    html.element(Tag::Ul, {}, [&] {
      html.leaf(Tag::Li, {}, "a");
      html.element(Tag::Li, {{Attr::Class, "x"}}, [&] { html.leaf(Tag::Strong, {}, "b"); });
    });
  });
  CHECK(text == kStart + "<ul>\n<li>a</li>\n<li class=\"x\"><strong>b</strong></li>\n</ul>\n");
}

TEST_CASE("texts and attributes are escaped without being asked to") {
  const std::string text = written([](HtmlWriter& html) {
    html.leaf(Tag::P, {{Attr::Id, "\"><script>"}}, "</p><script>");
  });
  CHECK(text == kStart + "<p id=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;</p>\n");
}

TEST_CASE("a safe address becomes a link that tells nobody where it was followed from") {
  const std::string text = written([](HtmlWriter& html) {
    html.element(Tag::P, {}, [&] { html.link("https://example.org/?a&b", "Our <page>"); });
  });
  CHECK(text == kStart +
                    "<p><a href=\"https://example.org/?a&amp;b\" rel=\"noopener noreferrer nofollow\">Our "
                    "&lt;page&gt;</a></p>\n");
}

TEST_CASE("any other address is shown, not followed") {
  const std::string text = written(
      [](HtmlWriter& html) { html.element(Tag::P, {}, [&] { html.link("javascript:alert(1)", "Click"); }); });
  CHECK(text == kStart + "<p>Click (javascript:alert(1))</p>\n");
  CHECK(written([](HtmlWriter& html) { html.link("", "Page"); }) == kStart + "Page");
}

TEST_CASE("a jump stays on the page whatever its id") {
  CHECK(written([](HtmlWriter& html) { html.jump("PRV-01", "Name"); }) ==
        kStart + "<a href=\"#PRV-01\">Name</a>");
  CHECK(written([](HtmlWriter& html) { html.jump("\" onclick=\"x", "Name", "code"); }) ==
        kStart + "<a class=\"code\" href=\"#&quot; onclick=&quot;x\">Name</a>");
}

TEST_CASE("the reader of the tests refuses what the writer would never write") {
  using charter::test::read_markup;
  CHECK(read_markup("<p>a</p>").mistake == "");
  for (const char* bad : {"<p>a", "<p>a</b></p>", "<p>a & b</p>", "<p a=b>c</p>", "<p a=\"b>c</p>", "a",
                          "</p>", "<p><b>x</p></b>"}) {
    CAPTURE(bad);
    CHECK(read_markup(bad).mistake != "");
  }
}
