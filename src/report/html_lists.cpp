// What was noticed, what the law may ask, what was left out, what was accepted, and how the score is made.

#include "report/dates.h"
#include "report/html_parts.h"
#include "report/phrases.h"

namespace charter {

namespace {

std::string labelled(HtmlPage& page, Word word) {
  return std::string{page.say(word)} + std::string{colon(page.report.language)};
}

void labelled_paragraph(HtmlPage& page, Word label, std::string_view text) {
  page.html.element(Tag::P, {}, [&] {
    page.html.leaf(Tag::Strong, {}, labelled(page, label));
    page.html.text(text);
  });
}

void subjects(HtmlPage& page, const ReportFindingGroup& group) {
  page.html.element(Tag::Ul, {{Attr::Class, "subjects"}}, [&] {
    for (const Index index : group.findings) {
      const ReportFinding& finding = page.report.findings[index];
      page.html.element(Tag::Li, {}, [&] {
        if (finding.action.empty()) {
          page.html.text(finding.message);
        } else {
          page.html.jump(finding.action, finding.action, "code");
          page.html.text(" " + finding.action_title);
        }
      });
    }
  });
}

void finding_group(HtmlPage& page, const ReportFindingGroup& group) {
  HtmlWriter& html = page.html;
  const ReportFinding& first = page.report.findings[group.findings.front()];
  const ReportRule& rule = page.report.rules[group.rule];
  const bool several = group.findings.size() > 1;
  html.element(Tag::Li, {{Attr::Class, "finding " + std::string{severity_id(first.severity)}}}, [&] {
    html.element(Tag::P, {{Attr::Class, "what"}}, [&] {
      html.leaf(Tag::Span, {{Attr::Class, "tag"}}, page.say(severity_word(first.severity)));
      html.text(" " + (several ? rule.summary : first.message));
    });
    if (several) {
      subjects(page, group);
    }
    if (first.waived) {
      html.element(Tag::P, {}, [&] {
        html.leaf(Tag::Strong, {}, labelled(page, Word::AcceptedForNow));
        html.leaf(Tag::Bdi, {}, first.waiver_reason);
      });
    } else {
      labelled_paragraph(page, Word::Why, several ? rule.why : first.why);
      labelled_paragraph(page, Word::Fix, several ? rule.fix : first.fix);
    }
    html_meta_line(page, {labelled(page, Word::Rule) + first.rule});
  });
}

/// Lists the actions left out for one cause, under a line that tells it.
void left_out_group(HtmlPage& page, Word title, LeftOutBy by) {
  bool any = false;
  for (const ReportLeftOut& item : page.report.left_out) {
    any = any || item.by == by;
  }
  if (!any) {
    return;
  }
  HtmlWriter& html = page.html;
  html.leaf(Tag::P, {{Attr::Class, "group"}}, page.say(title));
  html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
    for (const ReportLeftOut& item : page.report.left_out) {
      if (item.by != by) {
        continue;
      }
      const ReportAction& action = page.report.actions[item.action];
      html.element(Tag::Li, {}, [&] {
        html.jump(action.id, action.id, "code");
        html.text(" " + action.title);
        if (by == LeftOutBy::Answer) {
          html.leaf(Tag::Bdi, {{Attr::Class, "said"}}, quoted(item.reason, page.report.language));
        }
      });
    }
  });
}

}  // namespace

void html_findings(HtmlPage& page) {
  html_section(page, "findings", Word::Findings, [&] {
    if (page.report.findings.empty()) {
      page.html.leaf(Tag::P, {}, page.say(Word::NoFindings));
      return;
    }
    page.html.element(Tag::Ul, {{Attr::Class, "findings"}}, [&] {
      for (const ReportFindingGroup& group : page.report.finding_groups) {
        finding_group(page, group);
      }
    });
  });
}

void html_duties(HtmlPage& page) {
  html_section(page, "duties", Word::LegalDuties, [&] {
    page.html.leaf(Tag::P, {}, page.say(Word::LegalDutiesIntro));
    page.html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
      for (const Index index : page.report.unmet_duties) {
        const ReportAction& action = page.report.actions[index];
        page.html.element(Tag::Li, {}, [&] {
          page.html.jump(action.id, action.id, "code");
          page.html.text(" " + action.title);
          page.html.leaf(Tag::Span, {{Attr::Class, "said"}}, action.reference);
        });
      }
    });
  });
}

void html_left_out(HtmlPage& page) {
  html_section(page, "left-out", Word::LeftOut, [&] {
    left_out_group(page, Word::ProfileSaysNo, LeftOutBy::Profile);
    left_out_group(page, Word::YouSaidNo, LeftOutBy::Answer);
  });
}

void html_waivers(HtmlPage& page) {
  html_section(page, "waivers", Word::Waivers, [&] {
    page.html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
      for (const ReportWaiver& row : page.report.waivers) {
        page.html.element(Tag::Li, {}, [&] {
          page.html.leaf(Tag::Bdi, {{Attr::Class, "code"}},
                         row.waiver->rule + (row.action.empty() ? "" : " (" + row.action + ")"));
          page.html.text(" " + std::string{page.say(Word::Until)} + " ");
          page.html.leaf(Tag::Bdi, {}, day_in_words(row.waiver->until_text, page.report.language));
          page.html.text(", " + row.state);
          page.html.leaf(Tag::Bdi, {{Attr::Class, "said"}}, quoted(row.waiver->reason, page.report.language));
        });
      }
    });
  });
}

void html_method(HtmlPage& page) {
  html_section(page, "method", Word::HowScoreIsMade, [&] {
    page.html.leaf(Tag::P, {}, page.report.method);
    page.html.leaf(Tag::H3, {}, page.say(Word::AboutCharter));
    page.html.leaf(Tag::P, {}, page.report.provenance);
  });
}

void html_peers(HtmlPage& page) {
  html_section(page, "peers", Word::Peers, [&] {
    page.html.leaf(Tag::P, {{Attr::Class, "meta"}}, page.report.peers.remark);
    for (const ReportPeerGroup& group : page.report.peers.groups) {
      page.html.element(Tag::H3, {{Attr::Class, "group"}}, [&] { page.html.leaf(Tag::Bdi, {}, group.name); });
      page.html.element(Tag::Ul, {{Attr::Class, "plain"}}, [&] {
        for (const ReportPeerPlace& place : group.places) {
          page.html.element(Tag::Li, {}, [&] {
            page.html.text(place.name + std::string{colon(page.report.language)} +
                           peer_sentence(place, page.report.language));
          });
        }
      });
    }
  });
}

}  // namespace charter
