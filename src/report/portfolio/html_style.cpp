#include "report/portfolio/html_style.h"

namespace charter {

namespace {

// One hue, ten steps, light to dark; from the sixth step on the ink is the light one. Each is at least 4.5:1
// on its ground. The number stands in every cell, so that nobody depends on the colour.
constexpr std::string_view kStyle = R"css(
.top,main,footer{max-width:74rem}
.scroll{overflow-x:auto;margin-top:.75rem}
.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .5rem;text-align:right;border-bottom:1px solid var(--line);vertical-align:baseline}
th{font-weight:600;font-size:.88rem}
.name{text-align:left;overflow-wrap:anywhere;min-width:8rem}
.heat .name{position:sticky;left:0;background:var(--paper);min-width:10rem;max-width:16rem;font-weight:400}
.heat thead .name{font-weight:600}
.heat td{border:2px solid var(--paper);text-align:center;padding:.3rem .2rem;min-width:2.6rem}
.heat th{padding:.3rem .2rem;text-align:center}
.heat th.name{text-align:left;padding-right:.6rem}
.heat .level{font-size:.85rem;text-align:left;white-space:nowrap;padding:.3rem .5rem;margin:0}
.heat .overall{font-weight:700}
abbr{text-decoration:none}
.heat th button{white-space:nowrap}
th button{font:inherit;color:inherit;background:none;border:0;padding:.25rem .1rem;cursor:pointer;text-decoration:underline;text-decoration-style:dotted;text-underline-offset:.2em;min-height:1.5rem;min-width:1.5rem}
th button:focus-visible{outline:3px solid var(--accent);outline-offset:1px}
th[aria-sort=ascending] button::after{content:" ▲";font-size:.7em}
th[aria-sort=descending] button::after{content:" ▼";font-size:.7em}
.s0{background:#f3f8fb;color:#16222c}.s1{background:#e2eef4;color:#16222c}.s2{background:#cfe2ea;color:#16222c}.s3{background:#b9d4e0;color:#16222c}.s4{background:#9fc4d4;color:#16222c}
.s5{background:#84b2c6;color:#0c161d}.s6{background:#2f7391;color:#fff}.s7{background:#1f6280;color:#fff}.s8{background:#12536f;color:#fff}.s9{background:#073f58;color:#fff}
.none{color:var(--soft)}
.spread{list-style:none;padding:0;margin-top:1rem}
.spread li{display:grid;grid-template-columns:5.5rem 1fr 3rem;gap:.75rem;align-items:center;font-variant-numeric:tabular-nums;padding:.1rem 0}
.track{display:block;height:1rem;background:var(--tint)}
.fill{display:block;height:100%;background:var(--bar);border-radius:0 2px 2px 0}
.w0{width:0}.w1{width:5%}.w2{width:10%}.w3{width:15%}.w4{width:20%}.w5{width:25%}.w6{width:30%}.w7{width:35%}.w8{width:40%}.w9{width:45%}.w10{width:50%}.w11{width:55%}.w12{width:60%}.w13{width:65%}.w14{width:70%}.w15{width:75%}.w16{width:80%}.w17{width:85%}.w18{width:90%}.w19{width:95%}.w20{width:100%}
.gaps{padding:0;list-style:none;margin-top:.75rem}
.gaps li{padding:.55rem 0;border-top:1px solid var(--line)}
.up{color:var(--accent);font-weight:600}
.down{color:var(--alarm);font-weight:600}
h3{margin-top:1.1rem}
.figures{grid-template-columns:1.6fr repeat(3,1fr)}
.figures .said{white-space:normal;letter-spacing:0;font-weight:400;line-height:1.35}
@media (max-width:76rem){.heat td{min-width:2.3rem}.heat .level,.heat th button{white-space:normal}}
@media (max-width:40rem){.heat .name{min-width:7.5rem;max-width:9rem}.figures{grid-template-columns:1fr 1fr}.spread li{grid-template-columns:4.8rem 1fr 2.2rem}}
@media print{@page{size:landscape}.scroll{overflow:visible}.heat td,.fill,.track{-webkit-print-color-adjust:exact;print-color-adjust:exact}.heat .name{position:static}thead{display:table-header-group;break-inside:avoid}tr,.gaps li,.spread{break-inside:avoid}th button{text-decoration:none;padding:0}.heat{font-size:8.5pt}.figures{grid-template-columns:1.6fr repeat(3,1fr)}}
)css";

// The headings become buttons only where the script runs, so that nobody meets one that does nothing.
constexpr std::string_view kScript = R"js(
(function () {
  'use strict';
  function value(row, column) {
    var cell = row.cells[column], sort = cell.getAttribute('data-sort');
    return sort === null ? cell.textContent.trim() : Number(sort);
  }
  function compare(a, b) {
    return typeof a === 'string' ? a.localeCompare(b, document.documentElement.lang, { numeric: true }) : a - b;
  }
  document.querySelectorAll('table.sortable').forEach(function (table) {
    var heads = Array.from(table.tHead.rows[0].cells), body = table.tBodies[0];
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener('click', function () {
        var down = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        var rows = Array.from(body.rows).sort(function (a, b) {
          return (down ? -1 : 1) * compare(value(a, column), value(b, column));
        });
        body.append.apply(body, rows);
      });
    });
  });
}());
)js";

}  // namespace

const HtmlExtra kPortfolioExtra{kStyle, "sha256-EgqlG6t2Awf0MrU93kiwIZZpE1CfSixX2O8QA/41CP8=", kScript,
                                "sha256-W4fbl4ue0kg1JXUI5ZaiAY8gnP1UbsErkCN3A0anmbc="};

}  // namespace charter
