#include "support/hostile_texts.h"

#include <array>

namespace charter::test {

namespace {

using namespace std::string_view_literals;

constexpr std::array kTexts{
    // Markup
    "<script>alert(1)</script>"sv, "<SCRIPT SRC=//x.test/a.js></SCRIPT>"sv, "</title><script>alert(1)</script>"sv,
    "</style><script>alert(1)</script>"sv, "<img src=x onerror=alert(1)>"sv, "<svg onload=alert(1)>"sv,
    "<svg><script>alert(1)</script></svg>"sv, "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>"sv,
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>"sv, "<body onload=alert(1)>"sv, "<details open ontoggle=alert(1)>"sv,
    "<input autofocus onfocus=alert(1)>"sv, "<a href=\"javascript:alert(1)\">x</a>"sv, "<form action=//x.test><input type=submit>"sv,
    "<base href=//x.test/>"sv, "<meta http-equiv=refresh content=\"0;url=//x.test\">"sv, "<link rel=stylesheet href=//x.test>"sv,
    "<style>*{display:none}</style>"sv, "<p style=\"position:fixed;inset:0\">x"sv, "<object data=//x.test></object>"sv,
    "<embed src=//x.test>"sv, "<math><mtext><script>alert(1)</script></mtext></math>"sv, "<template><script>alert(1)</script>"sv,
    "<!-- --><script>alert(1)</script>"sv, "<!--"sv, "-->"sv, "<![CDATA[<script>alert(1)</script>]]>"sv, "]]>"sv, "<?php echo 1 ?>"sv,
    "<%= 7*7 %>"sv, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;"sv, "<!ENTITY x \"y\">"sv, "&e;"sv, "&lt;script&gt;"sv,
    "&#60;script&#62;"sv, "&#x3c;script&#x3e;"sv, "&amp;"sv, "&"sv, "<"sv, ">"sv, "<<<<"sv, "</"sv, "<a"sv, "<a href="sv,
    // Quotes and attributes
    "\""sv, "'"sv, "`"sv, "\"'`"sv, "\"><script>alert(1)</script>"sv, "'><script>alert(1)</script>"sv, "\" onmouseover=\"alert(1)"sv,
    "' onmouseover='alert(1)"sv, "x\" autofocus onfocus=\"alert(1)\" y=\""sv, "\\\"><b>"sv, "\" /><x y=\""sv, "\" style=\"color:red"sv,
    // Links of Markdown, GitHub and SARIF
    "[x](javascript:alert(1))"sv, "[x](https://x.test)"sv, "![x](https://x.test/p.png)"sv, "[x]: https://x.test"sv, "[x][y]"sv,
    "<https://x.test>"sv, "https://x.test/a"sv, "http://x.test"sv, "HTTPS://X.TEST"sv, "www.x.test"sv, "WWW.x.test"sv, "see www.x.test/a?b"sv,
    "a@x.test"sv, "mailto:a@x.test"sv, "@everyone"sv, "@octocat look"sv, "#1"sv, "org/repo#1"sv, "[^1]"sv, "[^1]: note"sv,
    "](x) [y"sv, "\\[x](y)"sv, "\\](x)"sv, "[x](1)"sv, "{0}"sv, "{{0}}"sv, "\\{0\\}"sv,
    // Other marks of Markdown
    "# heading"sv, "## heading"sv, "- item"sv, "+ item"sv, "* item"sv, "1. item"sv, "12) item"sv, "> quote"sv, "---"sv, "==="sv, "***"sv,
    "**bold**"sv, "_em_"sv, "~~gone~~"sv, "`code`"sv, "```\ncode\n```"sv, "~~~"sv, "| a | b |"sv, "a | b"sv, "a\\|b"sv, "\\"sv, "\\\\"sv, "x\\"sv,
    "$x$"sv, "$$x$$"sv, "    code"sv, "- [ ] task"sv, "a\nb"sv, "a\r\nb"sv, "a\n\n# b"sv, "a\n| b | c |\n|---|---|"sv, "a  \nb"sv,
    // Templates
    "{{7*7}}"sv, "{{ site.title }}"sv, "{% raw %}"sv, "{%raw%}"sv, "${7*7}"sv, "#{7*7}"sv, "{#x#}"sv, "<#if x>"sv, "{{constructor.constructor('alert(1)')()}}"sv,
    // Formulas
    "=1+1"sv, "=HYPERLINK(\"http://x.test\",\"x\")"sv, "=cmd|'/C calc'!A0"sv, "+1+1"sv, "-1+1"sv, "-2+3+cmd|' /C calc'!A0"sv, "@SUM(1+1)"sv, "\t=1+1"sv,
    "\r=1+1"sv, "\n=1+1"sv, " =1+1"sv, "\u00a0=1"sv, "\uFF1D1+1"sv, "\uFF0B1"sv, "\uFF0D1"sv, "\uFF20SUM(1)"sv, "=DDE(\"cmd\";\"/C calc\";\"x\")"sv, "\"=1+1"sv,
    "a\",=1+1"sv, "a\";=1+1"sv, ";=1+1"sv, ",=1+1"sv, "a;b,c\td"sv, "sep=;"sv,
    // Control characters and marks that turn the direction of writing
    "\0"sv, "a\0b"sv, "\x01\x02\x1b[31mred"sv, "\x1b]8;;http://x.test\x07x\x1b]8;;\x07"sv, "\x7f"sv, "\xC2\x85"sv, "\xC2\x9B 31m"sv,
    "\u202Egpj.exe"sv, "\u2066x\u2069"sv, "\u200Fabc"sv, "\u061Cabc"sv, "\u2028alert(1)"sv, "\u2029x"sv, "\uFEFFx"sv, "\xEF\xBF\xBE"sv, "\xEF\xBF\xBF"sv,
    "\xff\xfe"sv, "\xC3"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv, "a\u200Bb"sv, "e\u0301\u0301\u0301\u0301"sv,
    "javascript:alert(1)"sv, "data:text/html,<script>alert(1)</script>"sv, "%3Cscript%3E"sv, "\\u003cscript\\u003e"sv, "+ADw-script+AD4-"sv,
};

constexpr std::array kAddresses{
    "javascript:alert(1)"sv, "JAVASCRIPT:alert(1)"sv, " javascript:alert(1)"sv, "java\nscript:alert(1)"sv, "java\tscript:alert(1)"sv, "\x01javascript:alert(1)"sv,
    "javascript&colon;alert(1)"sv, "&#106;avascript:alert(1)"sv, "data:text/html,<script>alert(1)</script>"sv, "vbscript:x"sv, "file:///etc/passwd"sv,
    "ftp://x.test"sv, "//x.test"sv, "/etc/passwd"sv, "x.test"sv, "https:"sv, "https://"sv, "https:/x.test"sv, "http//x.test"sv, "mailto:"sv, "tel:1"sv,
    "https://x.test/ onclick=alert(1)"sv, "https://x.test\n"sv, "https://x.test/\u202Ea"sv, "https://x\xff"sv, "view-source:https://x.test"sv, "blob:https://x.test"sv,
    "https:\u2060//x.test"sv, "\u200Bhttps://x.test"sv,
};

static_assert(kTexts.size() > 100);

}  // namespace

std::span<const std::string_view> hostile_texts() { return kTexts; }
std::span<const std::string_view> hostile_addresses() { return kAddresses; }

}  // namespace charter::test
