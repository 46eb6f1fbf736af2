import type { DirectoryManifest, ShardKind } from '../../schema/directory.ts';
import type { ServiceUrl } from '../../schema/primitives.ts';
import type { Freshness } from './check-succession.ts';

/** What a shopper sees of a community before joining it. */
export interface CommunityPreview {
  readonly baseUrl: ServiceUrl;
  readonly manifest: DirectoryManifest;
  readonly fingerprint: string;
  /** Undefined when the invitation carried no fingerprint to compare. */
  readonly fingerprintMatches: boolean | undefined;
  readonly freshness: Freshness;
  readonly counts: Readonly<Record<ShardKind, number>>;
  /** Names of a few member businesses, or of shops where there are none. */
  readonly sample: readonly string[];
  /** The shops that access would be asked for. Not all of them where `isPartial`. */
  readonly hosts: readonly string[];
  /** Hosts that redirect to shops, to be seen with the shops, or another publisher's referral could go unseen. */
  readonly redirectHosts: readonly string[];
  /** Hosts in letters beyond a to z. */
  readonly foreignHosts: readonly string[];
  /** Hosts that are no shops: left out, whatever the directory says. */
  readonly refusedHosts: readonly string[];
  /** The directory is so large that only a part was looked at. */
  readonly isPartial: boolean;
  /** Its shops are so many that their details are fetched one shard at a time, and access is asked for at each shop. */
  readonly isIndexed: boolean;
}

export type PreviewResult =
  | { readonly ok: true; readonly preview: CommunityPreview }
  | { readonly ok: false; readonly code: string };
