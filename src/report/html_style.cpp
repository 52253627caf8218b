#include "report/html_style.h"

namespace charter {

namespace {

// Contrast: every text is at least 4.5:1 on its ground, in both modes; bars and rings at least 3:1.
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light;--page:#f3f5f7;--paper:#fff;--ink:#16222c;--soft:#465663;--line:#c6d0d8;--edge:#5f707d;--accent:#0a4a66;--tint:#e9f1f5;--bar:#0a4a66;--bar2:#0a4a66;--ground2:#cfe2ea;--alarm:#96201c;--alarm-tint:#fcefed;--watch:#7a4a00}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--page:#0f151a;--paper:#182129;--ink:#e9eef2;--soft:#b1bfca;--line:#36444f;--edge:#8596a3;--accent:#8fcde6;--tint:#1f2d37;--bar:#8fcde6;--bar2:#8fcde6;--ground2:#24404e;--alarm:#ffb3ab;--alarm-tint:#3a1d1b;--watch:#f3c878}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 "Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
.top,.contents,main,footer{max-width:56rem;margin:0 auto;padding:0 1.25rem}
.drawings{position:absolute}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-100rem;top:0;background:var(--paper);padding:.75rem 1rem;z-index:1}
.skip:focus{left:0}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);line-height:1.2;letter-spacing:-.01em}
h1.long{font-size:1.35rem}
h2{font-size:1.35rem;line-height:1.25;margin:0 0 .9rem}
h3{font-size:1.05rem;line-height:1.35}
p+p{margin-top:.5rem}
.top{padding-top:2.25rem;padding-bottom:1rem}
.kind{color:var(--accent);font-weight:600;margin-bottom:.25rem}
.meta{color:var(--soft);font-size:.9rem}
.contents ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;font-size:.9rem}
.contents{padding-bottom:1.25rem}
section{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:1.5rem;margin-bottom:1.25rem}
footer{padding-bottom:3rem;color:var(--soft);font-size:.9rem}
.made-from{overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:1.5fr repeat(4,1fr);gap:.75rem 1.25rem;align-items:end;margin-bottom:1rem}
.figures dt{color:var(--soft);font-size:.9rem;line-height:1.3}
.figures dd{font-size:1.45rem;font-weight:600;line-height:1.2;white-space:nowrap}
.figures div:first-child dt{color:var(--ink);font-size:1rem}
.figures div:first-child dd{font-size:3rem;font-weight:700;line-height:1.05;letter-spacing:-.02em}
.bar{display:block;height:1.05rem;border:1px solid var(--edge);border-radius:2px;background:var(--paper)}
.bar.wide{height:1.9rem}
.proven-ground{fill:var(--bar)}
.answered-ground{fill:var(--ground2)}
.answered-mark{stroke:var(--bar2);stroke-width:2;fill:none}
.reachable-ground{fill:var(--paper)}
.reachable-mark{fill:var(--soft)}
.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;font-size:.85rem;color:var(--soft);margin:.6rem 0 1rem}
.key li{display:flex;align-items:center;gap:.45rem}
.swatch{border:1px solid var(--edge);flex:none}
.level{font-size:1.1rem;margin-bottom:.5rem}
.ladder{list-style:none;padding:0;display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:.35rem;margin-bottom:1rem}
.ladder li{border-top:.4rem solid var(--line);padding-top:.35rem;color:var(--soft);font-size:.9rem;line-height:1.3}
.ladder .passed{border-color:var(--bar)}
.ladder .here{border-color:var(--bar);color:var(--ink);font-weight:700}
.you{display:block;font-weight:400;color:var(--accent)}
.you::before{content:"▲ "}
.alarms{list-style:none;padding:0;margin-top:1rem}
.alarms li{border:1px solid var(--alarm);border-left-width:.4rem;background:var(--alarm-tint);padding:.6rem .9rem;border-radius:.25rem}
.alarms li+li{margin-top:.5rem}
.alarms+p{margin-top:.5rem}
.alarms strong{color:var(--alarm)}
.steps{list-style:none;padding:0;counter-reset:step;margin-top:1rem}
.steps>li{counter-increment:step;position:relative;padding:0 0 1.25rem 3.25rem}
.steps>li:last-child{padding-bottom:0}
.steps>li::before{content:counter(step);position:absolute;left:0;top:.1rem;width:2.25rem;height:2.25rem;border:2px solid var(--accent);border-radius:50%;color:var(--accent);font-weight:700;font-size:1.15rem;display:grid;place-items:center}
.steps .meta{margin:.1rem 0 .4rem}
.begin{border-left:3px solid var(--accent);padding-left:.8rem}
p+.begin,.begin+p{margin-top:.5rem}
.begin ul{padding-left:1.1rem}
.begin li{margin-top:.3rem}
.steps+.meta{margin-top:1.25rem}
p+.bars{margin-top:1rem}
.moves{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
.moves th,.moves td{padding:.4rem 0 .4rem 1rem;text-align:right;vertical-align:baseline;border-top:1px solid var(--line)}
.moves th:first-child{padding-left:0;text-align:left;font-weight:400}
.moves thead th,.moves thead th:first-child{color:var(--soft);font-size:.9rem;font-weight:400;border-top:0}
.moves td:nth-child(3){font-weight:600}
.moves td:last-child{color:var(--soft)}
.moves+p{margin-top:.75rem}
.commitment{margin-top:1.25rem}
.commitment h3,summary h3{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
.commitment h3{border-bottom:1px solid var(--line);padding-bottom:.3rem;margin-bottom:.6rem}
.value{font-weight:600;white-space:nowrap;text-align:right;font-variant-numeric:tabular-nums}
.bars{list-style:none;padding:0}
.bars li{display:grid;grid-template-columns:15rem 1fr 4.5rem;gap:.1rem .9rem;align-items:center;padding:.28rem 0}
.bars .cap,.bars .nothing{color:var(--soft);font-size:.85rem}
.bars .cap{grid-column:2/4}
.code{color:var(--soft);font-size:.85rem;white-space:nowrap}
.plain a.code,.subjects a.code{color:var(--accent)}
.findings,.plain,.actions{list-style:none;padding:0}
.finding{padding:.9rem 0;border-top:1px solid var(--line)}
.finding:first-child{padding-top:0;border-top:0}
.what{font-weight:600}
.tag{display:inline-block;border:1px solid currentColor;border-radius:.25rem;padding:0 .45rem;font-size:.82rem;font-weight:600;margin-right:.3rem;color:var(--soft)}
.critical .tag{color:var(--alarm);border-width:2px}
.error .tag{color:var(--alarm)}
.warning .tag{color:var(--watch)}
.subjects{list-style:none;padding:0;margin:.35rem 0 .5rem}
.plain{margin-top:.75rem}
.plain li{padding:.4rem 0;border-top:1px solid var(--line)}
h2+.plain{margin-top:0}
h2+.plain li:first-child{border-top:0;padding-top:0}
.group{font-weight:600;margin-top:1rem}
bdi,.said,.plain li{overflow-wrap:anywhere}
.said{display:block;color:var(--soft);font-size:.9rem;margin-top:.15rem}
.actions .said,.finding .meta{margin-top:.15rem}
details{border-top:1px solid var(--line);padding:.75rem 0}
summary{cursor:pointer;list-style-position:outside;margin-left:1.1rem}
.actions li{display:grid;grid-template-columns:10.5rem 1fr;gap:.1rem 1rem;padding:.65rem 0 .65rem 1.1rem}
.actions li>div{min-width:0}
.actions li+li{border-top:1px solid var(--line)}
.actions li:target{background:var(--tint)}
.status{display:flex;gap:.5rem;align-items:flex-start;font-size:.9rem}
.icon{flex:none;margin-top:.22rem}
.ring{fill:none;stroke:var(--ink);stroke-width:1.5}
.ring.is-done{fill:var(--ink)}
.mark{fill:none;stroke:var(--ink);stroke-width:1.6}
.mark.is-done{stroke:var(--paper);stroke-width:1.8}
.mark.is-partial{fill:var(--ink);stroke:none}
@media (max-width:46rem){
.top,.contents,main,footer{padding-left:.9rem;padding-right:.9rem}
section{padding:1.1rem .95rem}
.figures{grid-template-columns:1fr 1fr}
.figures div:first-child{grid-column:1/3}
.ladder{grid-auto-flow:row;grid-template-columns:1fr 1fr;row-gap:.8rem}
.bars li{grid-template-columns:1fr auto;padding:.4rem 0}
.bars .bar{grid-column:1/3;grid-row:2}
.bars .cap{grid-column:1/3}
.actions li{grid-template-columns:1fr;padding-left:0}
.moves{font-size:.88rem}
.moves th,.moves td{padding-left:.45rem}
.moves .code{display:block}
.steps>li{padding-left:2.75rem}
.steps>li::before{width:2rem;height:2rem}
}
@page{margin:13mm 15mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Arial,"Liberation Sans",sans-serif;color:#465663}}
@media print{
html{font-size:9pt}
body{background:none;line-height:1.34}
.contents,.skip{display:none}
.top,main,footer{max-width:none;padding-left:0;padding-right:0}
.top{padding-top:0;padding-bottom:.4rem}
p+p,.figures+p{margin-top:.25rem}
section{border:0;border-radius:0;padding:0 0 .55rem;margin:0}
h1{font-size:19pt}
h2{font-size:12pt;border-bottom:1.5pt solid var(--ink);padding-bottom:1pt;margin-bottom:.4rem}
h2,h3,.group,summary{break-after:avoid}
.steps>li,.finding,.plain li,.actions li,.bars li,.commitment,.alarms li,.moves tr,.figures,.ladder,.key{break-inside:avoid}
.figures{grid-template-columns:1.5fr repeat(4,1fr)}
.figures div:first-child{grid-column:auto}
.ladder{grid-auto-flow:column;grid-template-columns:none}
.bars li{grid-template-columns:14rem 1fr 4.2rem}
.bars .bar{grid-column:auto;grid-row:auto}
.actions li{grid-template-columns:9.5rem 1fr;padding-left:0}
details::details-content{content-visibility:visible;display:block;block-size:auto}
summary{list-style:none;margin-left:0}
a{color:inherit;text-decoration:none}
.actions a::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
#principles{break-inside:avoid}
.alarms{margin-top:.5rem}
.alarms li{border-width:0 0 0 .3rem;padding:.1rem .6rem}
.alarms li+li{margin-top:.2rem}
.key{gap:.2rem .8rem;font-size:.8rem}
.steps,.commitment{margin-top:.5rem}
.level,.key,.ladder,.figures{margin-bottom:.35rem}
.steps p+p{margin-top:.3rem}
.steps>li{padding-bottom:.45rem}
.steps p+.begin{margin-top:.2rem}
.plain li{padding:.25rem 0}
.moves th,.moves td{padding-top:.25rem;padding-bottom:.25rem}
footer{padding-bottom:0;break-inside:avoid}
}
)css";

}  // namespace

std::string_view html_style() {
  return kStyle;
}

constexpr std::string_view kHtmlStyleHash = "sha256-gryIkzqGtqsM5qPsOjXR3XY6CSjmyT1m2n0yEZDD93A=";

}  // namespace charter
