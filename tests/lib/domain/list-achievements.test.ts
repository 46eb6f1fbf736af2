import { describe, expect, it } from 'vitest';
import { listAchievements } from '../../../lib/domain/list-achievements.ts';
import type { Money } from '../../../lib/schema/primitives.ts';
import type { Click, StoredDirectory } from '../../../lib/schema/storage.ts';
import { createManifest } from './directory/signed-directory.ts';

const now = new Date('2026-11-23T12:00:00Z');
const money = (minor: number, currency = 'USD'): Money => ({ minor, currency }) as Money;
const base = createManifest('' as never);

function directory(
  name: string,
  sums: { expected?: Money[]; confirmed?: Money[]; paid?: Money[]; fetchedAt?: string } | undefined,
  changes: { api?: undefined; position?: number; pausedAt?: string } = {},
): StoredDirectory {
  const { position, pausedAt, ...community } = changes;
  const api = { api: `https://${name}.example/`, ...community };
  return {
    communityId: name,
    publicKey: 'A'.repeat(43),
    manifest: { ...base, community: { ...base.community, name, ...api } },
    position,
    pausedAt,
    publicSums: sums && {
      fetchedAt: '2026-11-22T12:00:00Z',
      expected: [],
      confirmed: [],
      paid: [],
      ...sums,
    },
  } as unknown as StoredDirectory;
}
const clickFor = (communityId: string, createdAt: string) => ({ communityId, createdAt }) as Click;
const linesOf = (directories: StoredDirectory[], clicks: Click[] = []) =>
  listAchievements(directories, clicks, now).map(({ community, stage, amounts }) => [
    community,
    stage,
    amounts.map(({ minor }) => minor),
  ]);

describe('what a community achieved', () => {
  it.each([
    [
      'paid alone, whatever else is expected',
      { paid: [1], confirmed: [20], expected: [300] },
      ['paid', [1]],
    ],
    [
      'what is confirmed where nothing was paid',
      { confirmed: [20], expected: [300] },
      ['confirmed', [20]],
    ],
    ['what is expected where nothing is surer', { expected: [300, 4] }, ['expected', [300, 4]]],
    [
      'nothing that returns have eaten up',
      { paid: [0], confirmed: [-5], expected: [300] },
      ['expected', [300]],
    ],
  ])('is %s', (_name, sums, [stage, amounts]) => {
    const stored = Object.fromEntries(
      Object.entries(sums).map(([key, minors]) => [key, minors.map((minor) => money(minor))]),
    );
    expect(linesOf([directory('books', stored)])).toEqual([['books', stage, amounts]]);
  });

  it.each<[string, StoredDirectory]>([
    ['was never fetched', directory('books', undefined)],
    ['is nothing', directory('books', {})],
    [
      'was fetched too long ago',
      directory('books', { paid: [money(1)], fetchedAt: '2026-10-01T00:00:00Z' }),
    ],
    [
      'is of a community that rests',
      directory('books', { paid: [money(1)] }, { pausedAt: '2026-11-01T00:00:00Z' }),
    ],
    [
      'is of a community without a server by now',
      directory('books', { paid: [money(1)] }, { api: undefined }),
    ],
  ])('is not told where it %s', (_name, stored) => {
    expect(linesOf([stored])).toEqual([]);
  });

  it('is told of three at most: those clicked for first, the last click first, then in the shopper’s order', () => {
    const paid = { paid: [money(1)] };
    const directories = ['a', 'b', 'c', 'd', 'e'].map((name, index) =>
      directory(name, name === 'b' ? {} : paid, { position: 10 - index }),
    );
    const clicks = [
      clickFor('a', '2026-11-02T00:00:00Z'),
      clickFor('b', '2026-11-03T00:00:00Z'),
      clickFor('c', '2026-11-01T00:00:00Z'),
      clickFor('c', '2026-11-05T00:00:00Z'),
    ];
    expect(linesOf(directories, clicks).map(([name]) => name)).toEqual(['c', 'a', 'e']);
  });
});
