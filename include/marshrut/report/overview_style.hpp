// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace marshrut::report {

/// The look of the monitoring report. Each shade has its own ink, chosen for contrast of at least 4.5 : 1 in light and in dark.
inline constexpr std::string_view overview_style = R"css(
:root { color-scheme: light dark; --paper: #fff; --ink: #1a1f26; --quiet: #565f6b; --rule: #d5dae0; --card: #f5f7f9; --accent: #1f5f99;
  --warn: #a63a12; --room: #e3e8ed;
  --s0: #eef4fb; --s1: #c9def1; --s2: #8dbfe2; --s3: #2f78b7; --s4: #0d4680; --i0: #12263a; --i1: #12263a; --i2: #0b1d2e; --i3: #fff; --i4: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #11161c; --ink: #e8edf2; --quiet: #a3afbc; --rule: #313b46; --card: #1a212a; --accent: #7dbbec;
  --warn: #ff9d70; --room: #2a333d;
  --s0: #1b2a3a; --s1: #21425f; --s2: #2b648f; --s3: #6fb3e3; --s4: #cfe7fa; --i0: #e8edf2; --i1: #fff; --i2: #fff; --i3: #08131d; --i4: #08131d; } }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #333; --rule: #999; --card: #fff; --accent: #1f5f99; --warn: #a63a12; --room: #e3e8ed;
  --s0: #eef4fb; --s1: #c9def1; --s2: #8dbfe2; --s3: #2f78b7; --s4: #0d4680; --i0: #12263a; --i1: #12263a; --i2: #0b1d2e; --i3: #fff; --i4: #fff; } }
@page { size: A4 portrait; margin: 15mm 12mm; @bottom-center { content: counter(page); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 16px/1.45 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
body { max-width: 1180px; margin: 0 auto; padding: 24px 20px 48px; }
h1 { margin: 0; font-size: 26px; line-height: 1.2; text-wrap: balance; }
h2 { margin: 36px 0 12px; font-size: 20px; break-after: avoid; }
h3 { margin: 20px 0 8px; font-size: 16px; break-after: avoid; }
.of { margin: 6px 0 20px; color: var(--quiet); }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; margin: 0; padding: 0; list-style: none; }
.figures li { display: flex; flex-direction: column; padding: 12px 14px; border: 1px solid var(--rule); border-radius: 8px; background: var(--card); break-inside: avoid; }
.figures .what { min-height: 2.6em; font-size: 14px; line-height: 1.3; }
.figures b { display: block; margin-top: 6px; font-size: 30px; line-height: 1.15; font-variant-numeric: tabular-nums; }
.figures span { font-size: 13px; color: var(--quiet); }
.figures .short { color: var(--warn); }
.bar { display: block; width: 100%; height: 8px; margin: 6px 0; } .bar .room { fill: var(--room); } .bar .part { fill: var(--accent); } .bar .norm { fill: var(--ink); }
.picture { display: grid; grid-template-columns: minmax(0, 5fr) minmax(240px, 4fr); gap: 32px; align-items: start; }
figure { margin: 0; break-inside: avoid; }
.tiles { display: block; width: 100%; height: auto; max-height: 780px; }
.tile polygon { stroke: var(--rule); stroke-width: 1; } .tile text { font-size: 15px; text-anchor: middle; font-variant-numeric: tabular-nums; } .tile .code { font-size: 14px; font-weight: 600; }
.s0 polygon, .k0 { fill: var(--s0); background: var(--s0); } .s1 polygon, .k1 { fill: var(--s1); background: var(--s1); } .s2 polygon, .k2 { fill: var(--s2); background: var(--s2); }
.s3 polygon, .k3 { fill: var(--s3); background: var(--s3); } .s4 polygon, .k4 { fill: var(--s4); background: var(--s4); }
.s0 text, .s0 .mark { fill: var(--i0); } .s1 text, .s1 .mark { fill: var(--i1); } .s2 text, .s2 .mark { fill: var(--i2); } .s3 text { fill: var(--i3); } .s4 text { fill: var(--i4); }
.nobody polygon { fill: var(--paper); stroke: var(--quiet); stroke-dasharray: 2 4; } .nobody text { fill: var(--quiet); }
.below polygon { stroke: var(--warn); stroke-width: 2.5; stroke-dasharray: 6 3; } .below .mark { fill: var(--warn); }
a.tile:focus-visible { outline: none; } a.tile:focus-visible polygon, a.tile:hover polygon { stroke: var(--ink); stroke-width: 4; stroke-dasharray: none; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 14px; margin: 12px 0 0; padding: 0; list-style: none; font-size: 14px; }
.legend li { display: flex; align-items: center; gap: 6px; } .legend i { width: 22px; height: 14px; border: 1px solid var(--rule); }
.legend .kb { border: 2px dashed var(--warn); } .legend .kn { border-style: dotted; }
.steps { width: 100%; } .steps th { width: 46%; font-weight: normal; text-align: left; } .steps td:last-child { width: 120px; text-align: right; }
ol.lowest { margin: 0; padding-left: 24px; } ol.lowest li { margin: 2px 0; }
table { width: 100%; border-collapse: collapse; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 6px; border-bottom: 1px solid var(--rule); text-align: right; vertical-align: top; }
th:first-child { text-align: left; font-weight: normal; } thead th, thead th:first-child { font-weight: 600; vertical-align: bottom; border-bottom-width: 2px; }
thead { display: table-header-group; } tr { break-inside: avoid; } td small { display: block; color: var(--quiet); font-size: 12px; white-space: nowrap; }
tbody tr:target { background: var(--room); } tr.all th, tr.all td { font-weight: 600; border-bottom-width: 2px; } td.short b { color: var(--warn); } td b { font-weight: inherit; white-space: nowrap; }
.wide { overflow-x: auto; } .wide:focus-visible { outline: 2px solid var(--accent); }
details { margin: 4px 0; border: 1px solid var(--rule); border-radius: 6px; } summary { padding: 6px 12px; cursor: pointer; } details .wide { padding: 0 12px 8px; }
.note { margin-top: 28px; color: var(--quiet); font-size: 13px; }
@media (max-width: 900px) { .figures { grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); } .picture { grid-template-columns: minmax(0, 1fr); } }
@media print {
  html { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; } body { max-width: none; padding: 0; } h1 { font-size: 17pt; } h2 { margin-top: 14pt; font-size: 13pt; }
  .figures { grid-template-columns: repeat(5, 1fr); gap: 6px; } .figures li { padding: 6px 8px; } .figures b { font-size: 17pt; } .figures .what, .figures span { font-size: 8.5pt; }
  .picture { grid-template-columns: 5fr 4fr; gap: 16px; } .tiles { max-height: 150mm; } table { font-size: 8pt; } th, td { padding: 2px 4px; } td small { font-size: 7pt; } .wide { overflow: visible; }
  details { border: 0; } details::details-content { content-visibility: visible; block-size: auto; } summary { padding: 4px 0; font-weight: 600; list-style: none; break-after: avoid; } details .wide { padding: 0; }
}
)css";

}  // namespace marshrut::report
