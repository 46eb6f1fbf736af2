/** One style sheet for all pages: system fonts, light and dark, no request to anyone else. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --surface: light-dark(#fffdf9, #161a19);
  --raised: light-dark(#ffffff, #1e2322);
  --text: light-dark(#1d2422, #eceeea);
  --muted: light-dark(#5a6461, #a7b0ac);
  --line: light-dark(#e2ddd2, #343b39);
  --accent: light-dark(#0b6b57, #6ccdb0);
  --soft: light-dark(#e3f1ec, #1d3931);
  --paid: light-dark(#0b6b57, #57c4a4);
  --confirmed: light-dark(#5fa893, #3d8f78);
  --pending: light-dark(#bfdad1, #2b5148);
}
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; background: var(--surface); color: var(--text); text-wrap: pretty; }
main, .site { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
main { padding-block: 1.5rem 4rem; }
.site { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; padding-block: 1rem; border-bottom: 1px solid var(--line); }
.site svg { width: 1.75rem; height: 1.75rem; flex: none; }
.site a { text-decoration: none; padding: 0.25rem 0; }
.site a:hover { text-decoration: underline; }
.site a[aria-current] { color: var(--text); font-weight: 600; }
.site .mark { display: flex; margin-inline-end: auto; }
.site .mark path:first-child { stroke: var(--accent); }
h1 { font-size: clamp(1.6rem, 5vw, 2.1rem); line-height: 1.2; margin: 0.75rem 0 0.5rem; overflow-wrap: anywhere; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.25rem 0 0.5rem; text-wrap: balance; }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
p { margin: 0.5rem 0; max-width: 42rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
code { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: 0.35rem 1.25rem; margin: 0; }
dt, .muted { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
.lead { font-size: 1.1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.75rem; padding: 0; margin: 1.5rem 0; list-style: none; }
.figures li { background: var(--raised); border: 1px solid var(--line); border-radius: 14px; padding: 0.9rem 1rem; }
.figures strong { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.members { list-style: none; padding: 0; margin: 1rem 0; display: grid; gap: 0.75rem; }
.members > li { background: var(--raised); border: 1px solid var(--line); border-radius: 14px; padding: 0.9rem 1.1rem; }
.members h2 { font-size: 1.05rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
.members p { margin: 0.15rem 0 0; font-size: 0.93rem; }
.choices { display: flex; flex-wrap: wrap; gap: 0.4rem; padding: 0; margin: 1rem 0; list-style: none; }
.choices a { display: inline-block; padding: 0.2rem 0.75rem; border: 1px solid var(--line); border-radius: 999px; text-decoration: none; font-size: 0.93rem; }
.choices a[aria-current] { background: var(--soft); border-color: var(--accent); }
.pager { display: flex; gap: 1.25rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: end; padding-inline: 0.75rem 0; white-space: nowrap; }
.note { border-inline-start: 3px solid var(--accent); padding-inline-start: 0.9rem; }
.wide { overflow-x: auto; }
caption { text-align: start; font-weight: 600; padding: 1.25rem 0 0.25rem; max-width: calc(100vw - 2.5rem); }
th[scope='row'] { font-weight: 400; overflow-wrap: anywhere; }
th.month { white-space: nowrap; }
.chart { width: 100%; min-width: 32rem; height: auto; margin-top: 0.5rem; }
.chart.nonprofits { margin-top: 2rem; }
.chart text { font-size: 12px; fill: currentColor; }
.chart .name { font-size: 12px; line-height: 24px; text-align: right; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.chart .paid { fill: var(--paid); }
.chart .confirmed { fill: var(--confirmed); }
.chart .pending { fill: var(--pending); stroke: var(--confirmed); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.25rem 0 0; font-size: 0.9rem; }
.legend span::before { content: ''; display: inline-block; width: 0.75em; height: 0.75em; margin-inline-end: 0.4em; border-radius: 2px; background: var(--swatch); border: 1px solid var(--confirmed); }
.legend .paid { --swatch: var(--paid); }
.legend .confirmed { --swatch: var(--confirmed); }
.legend .pending { --swatch: var(--pending); }
@media (max-width: 30rem) {
  .site { gap: 0.25rem 1rem; }
  .site .mark { flex-basis: 100%; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 0.6rem; }
}
@media print {
  :root { color-scheme: light; }
  body { background: none; color: #000; }
  main { padding: 0; max-width: none; }
  .site, .choices, .pager { display: none; }
  .members > li, .figures li, tr, section { break-inside: avoid; }
  .chart rect, .legend span::before { print-color-adjust: exact; }
}
`.trimStart();
