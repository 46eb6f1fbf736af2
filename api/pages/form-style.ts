/** Forms and the review desk: the same colours and measures as the other pages. */
export const formStyle = `
.field { margin: 1.1rem 0; max-width: 36rem; border: 0; padding: 0; min-width: 0; }
.field > label, .field > legend { display: block; font-weight: 600; padding: 0; }
.hint { display: block; color: var(--muted); font-size: 0.93rem; margin: 0.1rem 0 0; }
.error { display: block; font-size: 0.93rem; font-weight: 600; color: var(--bad); margin: 0.25rem 0 0; }
input, select, textarea, button { font: inherit; color: inherit; }
input[type='text'], input[type='search'], input[type='password'], select, textarea {
  display: block; width: 100%; margin-top: 0.35rem; padding: 0.55rem 0.75rem; background: var(--raised);
  border: 1px solid var(--edge); border-radius: 10px;
}
@media (forced-colors: none) {
  select {
    appearance: none; padding-inline-end: 2.25rem; background-repeat: no-repeat; background-size: 6px 6px;
    background-image: linear-gradient(45deg, transparent 50%, var(--muted) 50%), linear-gradient(-45deg, transparent 50%, var(--muted) 50%);
    background-position: right 20px center, right 14px center;
  }
}
textarea { min-height: 6.5rem; resize: vertical; }
[aria-invalid='true'] { border-color: var(--bad); border-width: 2px; }
.checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 0.15rem 1rem; margin-top: 0.35rem; }
.checks label, .choice label { display: flex; gap: 0.6rem; align-items: flex-start; padding: 0.3rem 0; }
.checks input, .choice input { width: 1.2rem; height: 1.2rem; margin: 0.2rem 0 0; flex: none; accent-color: var(--accent); }
.choice { list-style: none; padding: 0; margin: 1rem 0; display: grid; gap: 0.5rem; }
.choice li, .card { background: var(--raised); border: 1px solid var(--line); border-radius: 14px; padding: 0.7rem 1rem; }
.choice label > span, .choice strong { display: block; min-width: 0; overflow-wrap: anywhere; }
.button { display: inline-block; border: 1px solid var(--accent); border-radius: 999px; padding: 0.55rem 1.4rem; font-weight: 600; background: var(--accent); color: var(--surface); cursor: pointer; text-decoration: none; }
.button.second { background: none; color: var(--accent); }
.button.bad { background: none; border-color: var(--bad); color: var(--bad); }
.button:hover { filter: brightness(1.08); }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; padding: 0; margin: 1.5rem 0; list-style: none; }
.summary { border: 2px solid var(--bad); border-radius: 14px; padding: 0.75rem 1.1rem; margin: 1rem 0; }
.summary h2 { margin: 0; font-size: 1.05rem; }
.summary ul { margin: 0.35rem 0 0; padding-inline-start: 1.2rem; }
.state { display: inline-block; border-radius: 999px; padding: 0.1rem 0.8rem; background: var(--soft); font-size: 0.93rem; font-weight: 600; }
.flags { margin: 0.5rem 0; padding-inline-start: 1.2rem; }
.card { margin: 1rem 0; padding: 1rem 1.1rem; }
.card h2.first { margin-top: 0; }
.card h3 { margin-bottom: 0.35rem; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 10px; padding: 0.7rem 0.9rem; margin: 0.5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.93rem; }
.words { white-space: pre-line; }
.history { padding-inline-start: 1.2rem; }
.history li { margin: 0.4rem 0; }
.row { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin: 1rem 0; }
.row input[type='search'] { flex: 1 1 14rem; width: auto; margin: 0; }
:root { --bad: light-dark(#a3291f, #ff9c8f); --edge: light-dark(#7d8682, #7b8682); }
@media print { form, .button { display: none; } }
`;
