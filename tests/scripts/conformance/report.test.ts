import { expect, it } from 'vitest';
import {
  countSilences,
  countViolations,
  type Line,
  renderReport,
} from '../../../scripts/conformance/report.ts';
import { listRows } from '../../../scripts/conformance/rows.ts';
import { cellOf } from '../../../scripts/conformance/verdict.ts';

const lines = listRows((wanted) => wanted, ['daisycon']).map(
  (row): Line =>
    'host' in row
      ? {
          row,
          cells: {
            clean: { verdict: 'speaks' },
            'new tab': cellOf(['a node in the page: <div>']),
            popup: { verdict: 'notApplicable', reason: 'not asked' },
            restarted: cellOf([]),
          },
        }
      : { row },
);
const checks = [{ name: 'a click', verdict: 'violation', detail: '2 navigations' } as const];

it('says everything: the table, the reasons, and each violation in full', () => {
  const text = renderReport(['clean', 'new tab', 'popup', 'restarted'], lines, checks);
  const [, parameter, hop] = text.split('\n');
  expect(parameter).toContain('n/a: what it leaves on a landing page is not public');
  expect(hop?.split(/ {2,}/)).toEqual(['daisycon', 'redirect hop', 'ok', 'FAIL', 'n/a', 'ok']);
  expect(text).toContain('FAIL  a click: 2 navigations');
  expect(text).toContain('daisycon, redirect hop, new tab: a node in the page: <div>');
  expect(text).toContain('popup: n/a where not asked');
});

it('counts violations of cells and checks, and silences', () => {
  expect(countViolations(lines, checks)).toBe(2);
  expect(countSilences(lines)).toBe(1);
});
