/** One style sheet for all pages: system fonts, light and dark, no request to anyone else. */
export const styleSheet = `
:root { color-scheme: light dark; --line: light-dark(#d7dcd5, #3a423b); --accent: light-dark(#1b6e4b, #7fd1aa); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; background: light-dark(#fbfcf9, #151a17); color: light-dark(#1c231e, #e6ece7); }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 0.5rem; }
a { color: var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 1.25rem; margin: 0; }
dt { opacity: 0.75; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; padding-right: 0; }
.note { border-left: 3px solid var(--accent); padding-left: 0.9rem; }
.wide { overflow-x: auto; }
caption { text-align: left; font-weight: 600; padding: 1.25rem 0 0.25rem; }
th[scope='row'] { font-weight: 400; }
.chart { width: 100%; height: auto; margin-top: 0.5rem; }
.chart text { font-size: 12px; fill: currentColor; }
.chart .paid { fill: light-dark(#1b6e4b, #57c492); }
.chart .confirmed { fill: light-dark(#6aa98a, #3d8f6a); }
.chart .pending { fill: light-dark(#c3d9cd, #2b5844); }
.legend { display: flex; gap: 1.25rem; margin: 0.25rem 0 0; font-size: 0.9rem; }
.legend span::before { content: ''; display: inline-block; width: 0.75em; height: 0.75em; margin-right: 0.4em; border-radius: 2px; }
.legend .paid::before { background: light-dark(#1b6e4b, #57c492); }
.legend .confirmed::before { background: light-dark(#6aa98a, #3d8f6a); }
.legend .pending::before { background: light-dark(#c3d9cd, #2b5844); }
@media print { body { background: none; color: #000; } main { padding: 0; max-width: none; } }
`.trimStart();
