import { expect, describe as group, it } from 'vitest';
import { readQueries } from '../../../scripts/eval-search/read-queries.ts';
import { describe, summarize } from '../../../scripts/eval-search/summarize.ts';

group('the list of searches', () => {
  it('has at least 200, each once', async () => {
    const queries = (await readQueries()).map(({ query }) => query);
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(new Set(queries).size).toBe(queries.length);
  });

  it('has none in common with the held-out one', async () => {
    const known = new Set((await readQueries()).map(({ query }) => query));
    const heldOut = (await readQueries('held-out.tsv')).map(({ query }) => query);
    expect(heldOut.length).toBeGreaterThanOrEqual(60);
    expect(new Set(heldOut).size).toBe(heldOut.length);
    expect(heldOut.filter((query) => known.has(query))).toEqual([]);
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
