import { expect, it } from 'vitest';
import { budgetTable } from '../../../scripts/budget/budget-table.ts';

it('shows the share of each budget that is used and marks what is over', () => {
  expect(
    budgetTable([
      { what: 'worker', bytes: 500, limit: 1000 },
      { what: 'banner', bytes: 1001, limit: 1000 },
      { what: 'exactly', bytes: 1000, limit: 1000 },
    ]).split('\n'),
  ).toEqual([
    '  part               bytes   limit  used',
    '  worker               500    1000  50 %',
    '  banner              1001    1000 101 %  OVER',
    '  exactly             1000    1000 100 %',
  ]);
});
