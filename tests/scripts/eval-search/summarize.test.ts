import { expect, describe as group, it } from 'vitest';
import { readQueries } from '../../../scripts/eval-search/read-queries.ts';
import { describe, summarize } from '../../../scripts/eval-search/summarize.ts';

group('the list of searches', () => {
  it('has at least 200, each once', async () => {
    const queries = (await readQueries()).map(({ query }) => query);
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(new Set(queries).size).toBe(queries.length);
  });
});

group('summarize', () => {
  it('counts first places, the first three, and names what is missed', () => {
    const summary = summarize([
      { kind: 'name', query: 'a', position: 1 },
      { kind: 'name', query: 'b', position: 3 },
      { kind: 'typo', query: 'c', position: 4 },
      { kind: 'typo', query: 'd', position: undefined },
    ]);
    expect(summary).toMatchObject({ queries: 4, first: 1, firstThree: 2 });
    expect(summary.kinds).toEqual([
      { kind: 'name', queries: 2, firstThree: 2 },
      { kind: 'typo', queries: 2, firstThree: 0 },
    ]);
    expect(describe(summary)).toContain('missed: typo "d" at no place');
  });
});
