import { describe, expect, it } from 'vitest';
import { checkSuccession } from '../../../../lib/domain/directory/check-succession.ts';
import { type DirectoryManifest, PublicKey } from '../../../../lib/schema/directory.ts';
import { CommunityId } from '../../../../lib/schema/primitives.ts';
import { createManifest } from './signed-directory.ts';

const manifest = (change: Partial<DirectoryManifest> = {}) =>
  createManifest(PublicKey.parse('A'.repeat(43)), change);
const now = new Date('2026-11-23T12:00:00Z');
const held = manifest();

describe('checkSuccession', () => {
  it.each([
    ['the first one', undefined, manifest(), { ok: true, change: 'first', freshness: 'fresh' }],
    ['the same one', held, manifest(), { ok: true, change: 'unchanged', freshness: 'fresh' }],
    [
      'a newer one',
      held,
      manifest({ version: 4 }),
      { ok: true, change: 'newer', freshness: 'fresh' },
    ],
    ['an older one', held, manifest({ version: 2 }), { ok: false, code: 'rollback' }],
    [
      'another one with the same number',
      held,
      manifest({ expiresAt: '2030-01-01T00:00:00Z' }),
      { ok: false, code: 'versionReused' },
    ],
    [
      'one of another community',
      held,
      manifest({ version: 4, community: { ...held.community, id: CommunityId.parse('other') } }),
      { ok: false, code: 'otherCommunity' },
    ],
  ])('%s', (_name, previous, next, expected) => {
    expect(checkSuccession(previous, next, now)).toEqual(expected);
  });

  it.each([
    ['a year back', '2025-11-23T12:00:00Z', 'fromFuture'],
    ['a few hours back', '2026-10-31T20:00:00Z', 'fresh'],
    ['a year ahead', '2027-11-23T12:00:00Z', 'expired'],
    ['at the epoch', '1970-01-01T00:00:00Z', 'fromFuture'],
  ])('a clock that is %s is said, and a good directory stays usable', (_name, clock, freshness) => {
    const result = checkSuccession(held, manifest({ version: 4 }), new Date(clock));
    expect(result).toEqual({ ok: true, change: 'newer', freshness });
  });

  it('refuses a rollback whatever the clock says', () => {
    for (const clock of ['1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z']) {
      expect(checkSuccession(held, manifest({ version: 1 }), new Date(clock))).toEqual({
        ok: false,
        code: 'rollback',
      });
    }
  });
});
