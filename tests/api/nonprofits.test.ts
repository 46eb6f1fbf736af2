import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { NonprofitSearchResponse, Problem } from '../../lib/schema/api.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { engines } from './support/engines.ts';
import { createTestApi, redCross, type TestApi } from './support/test-api.ts';

const registered = (
  [
    ['131624241', 'Save the Children Federation', 'Fairfield', 'CT', 900_000_000],
    [
      '131623888',
      'American Society for the Prevention of Cruelty to Animals',
      'New York',
      'NY',
      300_000_000,
    ],
    ['237327340', 'Greenpeace Fund', 'Washington', 'DC', 30_000_000],
    ['030179409', 'Vermont Foodbank', 'Barre', 'VT', 40_000_000],
    ['030213774', "Children's Literacy Foundation", 'Waterbury Center', 'VT', 900_000],
    ['010211513', 'Café Épicerie Humanitaire', 'Portland', 'ME', 100],
    ['222222222', 'Knights of Columbus', 'Barre', 'VT', 10],
    ['333333333', 'Knights of Columbus', 'Boston', 'MA', 20],
    ['444444444', 'Vermont Foodbank Friends', 'Stowe', 'VT', 90_000_000],
  ] as const
).map(([ein, name, city, region, weight]) => ({
  nonprofit: Nonprofit.parse({
    id: `us-ein:${ein}`,
    name,
    city,
    region,
    country: 'US',
    causeArea: name.startsWith('Vermont') ? 'food-security' : 'other',
  }),
  weight,
}));

describe.each(engines)('nonprofit search on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
    const { db, nonprofitIndex } = api.context;
    await saveNonprofits(
      db,
      nonprofitIndex,
      registered,
      { source: 'register' },
      '2026-11-23T10:00:00Z',
    );
  });
  afterEach(() => api.close());

  async function names(query: string, more = '') {
    const response = await api.send('GET', `/v1/nonprofits?q=${encodeURIComponent(query)}${more}`);
    const { items } = NonprofitSearchResponse.parse(await response.json());
    return items.map(({ name, city }) => `${name}, ${city}`);
  }

  it.each([
    ['vermont', '', 4],
    ['vermont', '&cause=food-security', 2],
    ['vt', '', 4],
    ['vt', '&cause=food-security', 2],
    ['vt', '&cause=animals', 0],
    ['030179409', '&cause=food-security', 1],
    ['030179409', '&cause=animals', 0],
  ])('%s%s finds %i', async (query, more, count) => {
    expect(await names(query, more)).toHaveLength(count);
  });

  it('knows no other cause', async () => {
    const response = await api.send('GET', '/v1/nonprofits?q=vermont&cause=profit');
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json())).toMatchObject({ errors: [{ path: 'cause' }] });
  });

  it.each([
    ['save the children', 'Save the Children Federation, Fairfield'],
    ['CHILDREN save', 'Save the Children Federation, Fairfield'],
    ['sav chi', 'Save the Children Federation, Fairfield'],
    ['childrens literacy', "Children's Literacy Foundation, Waterbury Center"],
    ["children's", "Children's Literacy Foundation, Waterbury Center"],
    ['cafe epicerie', 'Café Épicerie Humanitaire, Portland'],
    ['CAFÉ', 'Café Épicerie Humanitaire, Portland'],
    ['knights columbus barre', 'Knights of Columbus, Barre'],
    ['knights boston', 'Knights of Columbus, Boston'],
    ['23-7327340', 'Greenpeace Fund, Washington'],
    ['237327340', 'Greenpeace Fund, Washington'],
    ['vermont foodbank', 'Vermont Foodbank, Barre'],
    ['g', 'Greenpeace Fund, Washington'],
  ])('finds by %j first %s', async (query, expected) => {
    expect((await names(query))[0]).toBe(expected);
  });

  it.each([
    // A name with the town's name in it is no neighbour.
    [
      'barre',
      'barre',
      ['Vermont Foodbank, Barre', 'Knights of Columbus, Barre'],
      'Barre Street Fund, Boston',
    ],
    ['knights barre', 'barre', ['Knights of Columbus, Barre'], 'Knights of Columbus, Boston'],
    // Nobody of that name is in the town itself: the same state follows.
    [
      'literacy barre',
      'barre',
      ["Children's Literacy Foundation, Waterbury Center"],
      'Barre Street Fund, Boston',
    ],
    [
      'friends Vermont',
      'Vermont',
      ['Vermont Foodbank Friends, Stowe'],
      'Knights of Columbus, Boston',
    ],
    [
      'District of Columbia',
      'District of Columbia',
      ['Greenpeace Fund, Washington'],
      'Knights of Columbus, Boston',
    ],
    [
      'foodbank Barre in Vermont',
      'Barre in Vermont',
      ['Vermont Foodbank, Barre', 'Vermont Foodbank Friends, Stowe'],
      'Barre Street Fund, Boston',
    ],
  ])('%s near %s finds %j, and not %s', async (query, near, expected, far) => {
    const { db, nonprofitIndex } = api.context;
    const nonprofit = {
      ...redCross,
      id: 'us-ein:555555555',
      name: 'Barre Street Fund',
      city: 'Boston',
      region: 'MA',
    };
    await saveNonprofits(
      db,
      nonprofitIndex,
      [{ nonprofit: Nonprofit.parse(nonprofit), weight: 1e9 }],
      { source: 'register' },
      '2026-11-23T10:00:00Z',
    );
    const found = await names(query, `&near=${near}`);
    expect(found.slice(0, expected.length)).toEqual(expected);
    expect(found).not.toContain(far);
  });

  it('goes on in the state of a town when the town is done with', async () => {
    const found = await names('barre', '&near=barre');
    expect(found.slice(0, 2).every((name) => name.endsWith('Barre'))).toBe(true);
    expect(found).toContain('Vermont Foodbank Friends, Stowe');
  });

  it('goes on in the state of a town, and in no other country of whose states one is called so', async () => {
    const { db, nonprofitIndex } = api.context;
    const namesakes = (
      [
        ['us-ein:666666661', 'Spokane Shelter', 'Spokane', 'US'],
        ['us-ein:666666662', 'Seattle Shelter', 'Seattle', 'US'],
        ['us-ein:666666663', 'Perth Shelter', 'Perth', 'AU'],
      ] as const
    ).map(([id, name, city, country]) => ({
      nonprofit: Nonprofit.parse({ ...redCross, id, name, city, region: 'WA', country }),
      weight: 1,
    }));
    const at = '2026-11-23T10:00:00Z';
    await saveNonprofits(db, nonprofitIndex, namesakes, { source: 'register' }, at);
    expect(await names('shelter spokane', '&near=spokane')).toEqual([
      'Spokane Shelter, Spokane',
      'Seattle Shelter, Seattle',
    ]);
  });

  it('knows a state by its code also where that is a small word', async () => {
    const { db, nonprofitIndex } = api.context;
    const pantries = (
      [
        ['us-ein:777777771', 'IN'],
        ['us-ein:777777772', 'OH'],
      ] as const
    ).map(([id, region]) => ({
      nonprofit: Nonprofit.parse({
        ...redCross,
        id,
        name: `Pantry ${region}`,
        city: 'Columbus',
        region,
      }),
      weight: 1,
    }));
    const at = '2026-11-23T10:00:00Z';
    await saveNonprofits(db, nonprofitIndex, pantries, { source: 'register' }, at);
    expect(await names('pantry Columbus, IN', '&near=Columbus, IN')).toEqual([
      'Pantry IN, Columbus',
    ]);
  });

  it('takes a place that nobody is in for a word as any other', async () => {
    expect(await names('save children', '&near=children')).toEqual(await names('save children'));
  });

  it('puts the larger of two equal names first', async () => {
    expect(await names('knights of columbus')).toEqual([
      'Knights of Columbus, Boston',
      'Knights of Columbus, Barre',
    ]);
  });

  it.each([
    '',
    '   ',
    '"*',
    "'; drop table nonprofit; --",
    '<script>',
    'NOT AND',
    '\u0000',
    '%',
    '_',
  ])('takes %j as words, not as a command', async (query) => {
    expect(await names(query)).toEqual([]);
  });

  it('refuses a query that is too long', async () => {
    const response = await api.send('GET', `/v1/nonprofits?q=${'a'.repeat(201)}`);
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json()).errors?.[0]?.path).toBe('q');
  });

  it('finds a nonprofit under its new name only, and once', async () => {
    const { db, nonprofitIndex } = api.context;
    const renamed = Nonprofit.parse({
      id: 'us-ein:237327340',
      name: 'Rainbow Warriors',
      city: 'Washington',
      region: 'DC',
      country: 'US',
      causeArea: 'environment',
    });
    const change = [{ nonprofit: renamed, weight: 99 }];
    await saveNonprofits(
      db,
      nonprofitIndex,
      change,
      { source: 'register' },
      '2026-11-24T10:00:00Z',
    );
    expect(await names('greenpeace')).toEqual([]);
    expect(await names('rainbow')).toEqual(['Rainbow Warriors, Washington']);
  });

  it('answers at most 20', async () => {
    const { db, nonprofitIndex } = api.context;
    const many = Array.from({ length: 60 }, (_, index) => ({
      nonprofit: Nonprofit.parse({
        id: `us-ein:5${String(index).padStart(8, '0')}`,
        name: `Zebra Rescue ${index}`,
        country: 'US',
        causeArea: 'animals',
      }),
    }));
    await saveNonprofits(db, nonprofitIndex, many, { source: 'register' }, '2026-11-23T10:00:00Z');
    expect(await names('zebra')).toHaveLength(20);
  });
});
