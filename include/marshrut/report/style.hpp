// SPDX-License-Identifier: MIT
#pragma once

// What every page carries inside: its style and its one script.

#include <string_view>

namespace marshrut::report {

inline constexpr std::string_view form_style = R"css(
@page { size: A4 portrait; margin: 20mm 10mm 20mm 25mm;
  @bottom-center { content: counter(page); font: 10pt "Times New Roman", "Liberation Serif", serif; } }
* { box-sizing: border-box; }
html { background: #dcdcdc; color-scheme: light; }
body { margin: 0; color: #000; font: 12pt/1.2 "Times New Roman", "Liberation Serif", "PT Serif", serif; }
.sheet { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 20mm 10mm 20mm 25mm; background: #fff;
  box-shadow: 0 1px 5px rgb(0 0 0 / .35); break-after: page; }
.sheet:last-of-type { break-after: auto; }
h1, h2, h3 { margin: 14pt 0 6pt; font-size: 12pt; text-align: center; text-wrap: balance; break-after: avoid; }
h1 { margin: 0 0 12pt; font-size: 13pt; }
table { width: calc(100% - 1px); border-collapse: collapse; table-layout: fixed; font-size: 11pt; }
th, td { padding: 2pt 6pt; border: 1px solid #000; font-weight: normal; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; unicode-bidi: isolate; }
thead { display: table-header-group; }
thead th { text-align: center; vertical-align: middle; }
tr, li, .whole { break-inside: avoid; }
.leads { break-after: avoid; }
.lines { font-size: 12pt; }
.lines th, .lines td { padding-left: 0; border-width: 0 0 1px; }
.lines th { width: 62mm; padding-right: 4mm; }
.n { text-align: center; }
.keep { display: inline-block; max-width: 100%; text-indent: 0; }
.aside { font-size: 9.5pt; }
ol, ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 2pt; }
.note { margin: 8pt 0 0; font-size: 10pt; break-inside: avoid; }
@media screen { [data-overflows] { outline: 2px solid #c00; } }
@media print {
  html { background: none; }
  .sheet { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
}
)css";

/// Counts the elements whose content exceeds their box; what is folded away or may be scrolled is left out,
/// and rows: a cell that spans several is larger than its row. Its SHA-256 stands in `page_policy`: changing one changes the other.
inline constexpr std::string_view page_script =
    R"js((()=>{const look=()=>{let over=0;for(const box of document.body.querySelectorAll("*")){if(!box.clientWidth||box.localName==="tr"||!box.checkVisibility()||getComputedStyle(box).overflowX==="auto")continue;const out=box.scrollWidth>box.clientWidth+1||box.scrollHeight>box.clientHeight+1;box.toggleAttribute("data-overflows",out);over+=out}document.body.dataset.overflow=over};look();addEventListener("load",look);addEventListener("beforeprint",look)})())js";

/// Nothing is loaded, nothing runs but the script above.
inline constexpr std::string_view page_policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-Mu2d2BrOvWElXrYJocFSPGSxuAz6aWi5dzB25LammQU='; base-uri 'none'; form-action 'none'";

}  // namespace marshrut::report
