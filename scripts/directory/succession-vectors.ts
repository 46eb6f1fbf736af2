import { first, manifestOf, plain } from './vector-manifest.ts';

interface SuccessionVector {
  readonly name: string;
  readonly previous?: string;
  readonly next: string;
  /** The reader's clock. */
  readonly now: string;
  /** `first`, `unchanged`, `newer`, or the code of the refusal. */
  readonly expected: string;
  readonly freshness?: string;
}

const now = '2026-11-23T12:00:00Z';
const heldText = JSON.stringify(plain);

function follows(
  name: string,
  change: object,
  expected: string,
  rest: Partial<SuccessionVector> = {},
): SuccessionVector {
  const next = JSON.stringify(manifestOf(first, change));
  return { name, previous: heldText, next, now, expected, ...rest };
}

const fresh = { freshness: 'fresh' };

/** What may follow the manifest that a reader holds; both are verified already. */
export const successions: readonly SuccessionVector[] = [
  { name: 'nothing held', next: heldText, now, expected: 'first', ...fresh },
  follows('the same again', {}, 'unchanged', fresh),
  follows('a higher version', { version: 8 }, 'newer', fresh),
  follows(
    'a higher version with an earlier day',
    { version: 8, publishedAt: '2026-10-01T00:00:00Z' },
    'newer',
    fresh,
  ),
  follows('a lower version', { version: 6 }, 'rollback'),
  follows(
    'a lower version with a later day',
    { version: 6, publishedAt: '2026-11-20T00:00:00Z' },
    'rollback',
  ),
  follows(
    'the same version with other content',
    { expiresAt: '2028-11-01T00:00:00Z' },
    'versionReused',
  ),
  follows(
    'another community',
    { version: 8, community: { ...Object(plain).community, id: 'other' } },
    'otherCommunity',
  ),
  follows('past its day', { version: 8 }, 'newer', {
    now: '2027-11-02T00:00:00Z',
    freshness: 'expired',
  }),
  follows('from the future', { version: 8 }, 'newer', {
    now: '2026-10-30T23:59:59Z',
    freshness: 'fromFuture',
  }),
  follows('less than a day ahead', { version: 8 }, 'newer', {
    now: '2026-10-31T00:00:01Z',
    ...fresh,
  }),
];
