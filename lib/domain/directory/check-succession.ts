import type { DirectoryManifest } from '../../schema/directory.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * How a directory's dates look from this device's clock. It is said, never enforced: a wrong clock must not make a good
 * directory unusable, and yesterday's data are better than none.
 */
export type Freshness = 'fresh' | 'expired' | 'fromFuture';

export type Succession =
  | {
      readonly ok: true;
      readonly change: 'first' | 'unchanged' | 'newer';
      readonly freshness: Freshness;
    }
  | { readonly ok: false; readonly code: 'otherCommunity' | 'rollback' | 'versionReused' };

/** How a manifest's dates look at `now`. A day of grace on the future side covers clocks and time zones set wrong. */
export function decideFreshness(
  manifest: Pick<DirectoryManifest, 'publishedAt' | 'expiresAt'>,
  now: Date,
): Freshness {
  if (Date.parse(manifest.publishedAt) > now.getTime() + day) return 'fromFuture';
  return Date.parse(manifest.expiresAt) < now.getTime() ? 'expired' : 'fresh';
}

/**
 * Whether a verified manifest may follow the one we hold: same community, and a version number that never falls. The
 * clock has no part in it. Two different manifests with one number mean that two publishers, or an attacker with an old
 * copy, are at work: the one we hold stays.
 */
export function checkSuccession(
  previous: DirectoryManifest | undefined,
  next: DirectoryManifest,
  now: Date,
): Succession {
  const freshness = decideFreshness(next, now);
  if (previous === undefined) return { ok: true, change: 'first', freshness };
  if (previous.community.id !== next.community.id) return { ok: false, code: 'otherCommunity' };
  if (next.version < previous.version) return { ok: false, code: 'rollback' };
  if (next.version > previous.version) return { ok: true, change: 'newer', freshness };
  return JSON.stringify(previous) === JSON.stringify(next)
    ? { ok: true, change: 'unchanged', freshness }
    : { ok: false, code: 'versionReused' };
}
