/** What the community's own page adds to the pages' common style sheet. */
export const siteStyle = `
.poster { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: center; margin: 1.25rem 0; padding: 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 14px; }
.poster blockquote { flex: 1 1 14rem; margin: 0; }
.qr { flex: none; width: 11rem; height: 11rem; border-radius: 6px; }
td bdi { overflow-wrap: anywhere; }
.entries td:first-child { min-width: 12rem; }
.entries td:last-child a { white-space: nowrap; }
.sums th { white-space: normal; }
@media (max-width: 34rem) {
  .entries thead { position: absolute; clip-path: inset(50%); }
  .entries tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .entries td { display: block; padding: 0; border: 0; }
  .entries td:first-child { font-weight: 600; }
  .entries td:last-child a { white-space: normal; }
}
@media print {
  .poster { border-color: #000; break-inside: avoid; }
  .qr { width: 6cm; height: 6cm; print-color-adjust: exact; }
  a { color: inherit; }
}
`;
