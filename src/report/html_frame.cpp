#include "report/html_frame.h"

#include "report/columns.h"
#include "report/escape.h"
#include "report/html_bar.h"
#include "report/html_style.h"
#include "report/words.h"

namespace charter {

namespace {

constexpr int kLongName = 60;  ///< columns; a longer one is set smaller

std::string policy(const HtmlExtra& extra) {
  const auto source = [](std::string_view hash) {
    return hash.empty() ? std::string{} : " '" + std::string{hash} + "'";
  };
  return "default-src 'none'; style-src '" + std::string{kHtmlStyleHash} + "'" + source(extra.style_hash) +
         (extra.script.empty() ? "" : "; script-src" + source(extra.script_hash)) +
         "; img-src data:; base-uri 'none'; form-action 'none'";
}

/// The style sheet, what `extra` adds, and a policy that lets nothing else through.
void write_head(HtmlWriter& html, std::string_view title, const HtmlExtra& extra) {
  html.element(Tag::Head, {}, [&] {
    html.meta_charset_utf8();
    html.meta_policy(policy(extra));
    html.meta("viewport", "width=device-width, initial-scale=1");
    html.meta("color-scheme", "light dark");
    html.meta("referrer", "no-referrer");
    html.leaf(Tag::Title, {}, title);
    html.no_icon();
    html.style(html_style());
    if (!extra.style.empty()) {
      html.style(extra.style);
    }
  });
}

void write_top(HtmlWriter& html, const HtmlFrame& frame) {
  const bool is_long = columns(plain_line(frame.organization)) > kLongName;
  html.element(Tag::Header, {{Attr::Class, "top"}}, [&] {
    html.leaf(Tag::P, {{Attr::Class, "kind"}}, frame.kind);
    html.element(Tag::H1, {{Attr::Class, is_long ? "long" : "name"}},
                 [&] { html.leaf(Tag::Bdi, {}, frame.organization); });
    html.leaf(Tag::P, {{Attr::Class, "meta"}}, frame.line);
  });
}

void write_contents(HtmlWriter& html, const HtmlFrame& frame) {
  const std::string label{say(Word::InThisReport, frame.language)};
  html.element(Tag::Nav, {{Attr::Class, "contents"}, {Attr::AriaLabel, label}}, [&] {
    html.element(Tag::Ul, {}, [&] {
      for (const HtmlEntry& entry : frame.contents) {
        html.element(Tag::Li, {}, [&] { html.jump(entry.id, entry.title); });
      }
    });
  });
}

}  // namespace

std::string html_page(const HtmlFrame& frame, const std::function<void(HtmlWriter&)>& write_main,
                      const HtmlExtra& extra) {
  HtmlWriter html;
  html.element(Tag::Html, {{Attr::Lang, std::string{tag(frame.language)}}}, [&] {
    write_head(html, frame.organization + " – " + frame.kind, extra);
    html.element(Tag::Body, {}, [&] {
      html.jump("report", say(Word::SkipToReport, frame.language), "skip");
      html_drawings(html);
      write_top(html, frame);
      if (!frame.contents.empty()) {
        write_contents(html, frame);
      }
      html.element(Tag::Main, {{Attr::Id, "report"}, {Attr::Tabindex, "-1"}}, [&] { write_main(html); });
      html.element(Tag::Footer, {}, [&] {
        html.leaf(Tag::P, {}, say(Word::NotLegalAdvice, frame.language));
        html.leaf(Tag::P, {{Attr::Class, "made-from"}}, frame.made_from);
      });
      if (!extra.script.empty()) {
        html.script(extra.script);
      }
    });
  });
  return html.take();
}

void html_plain_section(HtmlWriter& html, std::string_view id, std::string_view title,
                        const std::function<void()>& inside) {
  const std::string heading = "h-" + std::string{id};
  html.element(Tag::Section, {{Attr::Id, std::string{id}}, {Attr::AriaLabelledby, heading}}, [&] {
    html.leaf(Tag::H2, {{Attr::Id, heading}}, title);
    inside();
  });
}

}  // namespace charter
