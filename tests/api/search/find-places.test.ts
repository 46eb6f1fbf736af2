import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveNonprofits } from '../../../api/repositories/save-nonprofits.ts';
import { rebuildIndex } from '../../../api/search/rebuild-index.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { wordsOf } from '../../../api/search/words-of.ts';
import { fillers } from '../../../lib/domain/fillers.ts';
import { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

const facts = [
  ['060726487', 'Save the Children Federation Inc', 'Fairfield', 'CT', 920_000_000],
  ['530206027', 'Smithsonian Institute', 'Washington', 'DC', 1_955_000_000],
  ['521693387', 'World Wildlife Fund Inc', 'Washington', 'DC', 374_000_000],
  ['953313195', 'Greenpeace Fund Inc', 'Washington', 'DC', 26_000_000],
  ['730579269', 'Young Mens Christian Association of Greater Tulsa', 'Tulsa', 'OK', 25_000_000],
  ['030222941', 'Planned Parenthood of Northern New England', 'Burlington', 'VT', 23_000_000],
  ['526073157', 'Ford S Theatre Society', 'Washington', 'DC', 16_000_000],
  ['030179403', 'Saint Michaels College', 'Colchester', 'VT', 98_000_000],
  ['990192064', 'American Civil Liberties Union of Hawaii Foundation', 'Honolulu', 'HI', 4_000_000],
  ['470376606', 'Father Flanagans Boys Home (Boys Town)', 'Boys Town', 'NE', 503_000_000],
  ['223021942', 'Vermont Foodbank', 'Barre', 'VT', 35_000_000],
  [
    '521521276',
    'Disabled American Veterans Charitable Service Trust',
    'Erlanger',
    'KY',
    20_000_000,
  ],
] as const;

describe.each(engines)('what is searched for on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
    const listed = facts.map(([ein, name, city, region, weight]) => ({
      nonprofit: Nonprofit.parse({
        id: `us-ein:${ein}`,
        name,
        city,
        region,
        country: 'US',
        causeArea: name.includes('Wildlife') ? 'animals' : 'other',
      }),
      weight,
    }));
    const { db, nonprofitIndex } = api.context;
    await saveNonprofits(
      db,
      nonprofitIndex,
      listed,
      { source: 'register' },
      '2026-11-23T10:00:00Z',
    );
  });
  afterEach(() => api.close());

  const first = async (query: string) => (await searchNonprofits(api.context.db, query, 5))[0]?.id;

  it.each([
    ['smithsonion', '530206027'],
    ['save the childern', '060726487'],
    ['wwf', '521693387'],
    ['green peace', '953313195'],
    ['greanpeace', '953313195'],
    ['ymca tulsa', '730579269'],
    ['ppnne', '030222941'],
    ['aclu hawaii', '990192064'],
    ["ford's theater", '526073157'],
    ['st michaels vermont', '030179403'],
    ['boystown', '470376606'],
    ['vermont food bank', '223021942'],
    ['dav charitable trust', '521521276'],
    ['animals washington', '521693387'],
    ['EIN 53-0206027', '530206027'],
    ['5302060', '530206027'],
    ['smithsonian institution', '530206027'],
  ])('by %j is %s', async (query, ein) => {
    expect(await first(query)).toBe(`us-ein:${ein}`);
  });

  it('is the same after the index is built again', async () => {
    await rebuildIndex(api.context.db, api.context.nonprofitIndex);
    expect(await first('wwf')).toBe('us-ein:521693387');
    expect(await first('smithsonion')).toBe('us-ein:530206027');
  });

  it('is found by the words of its name, each cut anywhere, while the last one is typed', async () => {
    const names = facts.map(([ein, name]) => [ein, wordsOf(name)] as const);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 9, maxLength: 9 }),
        async ([ein, words], cuts) => {
          const typed = words.map((word, index) =>
            fillers.has(word) && index + 1 < words.length ? word : word.slice(0, cuts[index]),
          );
          const query = typed.join(' ');
          const { db } = api.context;
          const found = await searchNonprofits(db, query, 20);
          expect(found.map(({ id }) => id)).toContain(`us-ein:${ein}`);
        },
      ),
      { numRuns: 40 },
    );
  });
});
