import { expect, it } from 'vitest';
import { locales } from '../../../assets/locales/index.ts';
import { describeFreshness } from '../../../lib/domain/describe-directory.ts';
import { DirectoryManifest, PublicKey } from '../../../lib/schema/directory.ts';
import { now } from '../../components/samples.ts';
import { english, wordsOf } from '../../components/words.ts';
import { createManifest } from './directory/signed-directory.ts';

const publicKey = PublicKey.parse('A'.repeat(43));
const expiringAt = (expiresAt: string) => ({
  publicKey,
  manifest: DirectoryManifest.parse(
    createManifest(publicKey, { publishedAt: '2026-11-01T00:00:00Z', expiresAt }),
  ),
});
const fresh = expiringAt('2026-12-01T00:00:00Z');
const old = expiringAt('2026-11-22T00:00:00Z');
const lastProblem = { code: 'unreachable', at: '2026-11-23T08:00:00Z' };

it('says nothing of fresh data', () => {
  expect(describeFreshness(fresh, now, english)).toBeUndefined();
});

it('says how old the data is once it has run out, also when the reason is a failed update', () => {
  const text = /^Data of Test community is from Nov 1, 2026; no newer one could be loaded\.$/;
  expect(describeFreshness(old, now, english)).toMatch(text);
  expect(describeFreshness({ ...old, lastProblem }, now, english)).toMatch(text);
});

it('says that a clock is wrong where the data is dated ahead of it', () => {
  const yearBehind = new Date('2025-11-23T12:00:00Z');
  expect(describeFreshness(fresh, yearBehind, english)).toBe(
    'The list of Test community is dated Nov 1, 2026. Its clock or yours is wrong.',
  );
  // Its name is part of the message: what stands around it, a colon among it, is each language's own.
  expect(describeFreshness(fresh, yearBehind, wordsOf(locales.fr))).toMatch(
    /^La liste de Test community est datée du /,
  );
});

it.each([
  ['keyRevoked', /^The last update of Test community failed\. .*withdrew the key/],
  ['keyChanged', /^The last update of Test community failed\. .*Somebody signs with another key/],
])('says what only the shopper can settle, however old the data is: %s', (code, text) => {
  const problem = { code, at: lastProblem.at };
  for (const directory of [fresh, old])
    expect(describeFreshness({ ...directory, lastProblem: problem }, now, english)).toMatch(text);
});

it('goes on saying that the key was withdrawn, whatever went wrong after it', () => {
  const withdrawn = { ...fresh, withdrawnKey: publicKey };
  for (const directory of [withdrawn, { ...withdrawn, lastProblem }])
    expect(describeFreshness(directory, now, english)).toMatch(/withdrew the key/);
});

it('says that an update failed while the data is still good', () => {
  expect(describeFreshness({ ...fresh, lastProblem }, now, english)).toBe(
    'The last update of Test community failed. The earlier data stays in use.',
  );
});
