import type { CommunityPreview } from '../../lib/domain/directory/community-preview.ts';
import { PublicKey } from '../../lib/schema/directory.ts';
import { CommunityId, HttpsUrl, ServiceUrl } from '../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../lib/schema/storage.ts';
import { createManifest } from '../lib/domain/directory/signed-directory.ts';

const key = PublicKey.parse('A'.repeat(43));
const manifest = createManifest(key);
const money = (minor: number, currency = 'USD') => ({ minor, currency });

const community = {
  ...manifest.community,
  name: 'Maple Street School',
  description: 'Shops that parents like, and what they bring the school.',
  api: ServiceUrl.parse('https://maple.example/'),
  homepage: HttpsUrl.parse('https://maple.example/about'),
  operatorShare: 1000 as never,
  values: [{ value: 'co-op', meaning: 'Owned by those who work or buy there.' }] as const,
  lists: [{ name: 'Repair cafés', url: HttpsUrl.parse('https://repair.example/'), why: 'Near us' }],
};

const directory = (name: string, changes: Partial<StoredDirectory> = {}): StoredDirectory => ({
  communityId: CommunityId.parse(name.slice(0, 10).toLowerCase().replaceAll(' ', '-')),
  manifest: { ...manifest, community: { ...community, name, values: [...community.values] } },
  publicKey: key,
  packaged: false,
  fetchedAt: '2026-11-23T10:00:00Z',
  ...changes,
});

const expired = { ...manifest, community: { ...community, values: [] } };

/** Every way in which a community can stand on the device. */
export const storedCommunities: readonly StoredDirectory[] = [
  directory('Maple Street School', {
    publicSums: {
      fetchedAt: '2026-11-20T10:00:00Z',
      expected: [money(1_299), money(450, 'EUR')],
      confirmed: [money(100_000_000_000)],
      paid: [],
    },
  }),
  directory('Paused', { pausedAt: '2026-11-20T10:00:00Z' }),
  directory('With new shops', { newShops: 12, sumsFailedAt: '2026-11-21T10:00:00Z' }),
  directory('Unreachable', { lastProblem: { code: 'offline', at: '2026-11-22T10:00:00Z' } }),
  directory('Withdrawn', { withdrawnKey: key }),
  directory('Expired', { manifest: { ...expired, expiresAt: '2026-11-02T00:00:00Z' } }),
  directory('From the future', { manifest: { ...expired, publishedAt: '2027-01-01T00:00:00Z' } }),
  directory('Sandbox', {
    manifest: { ...manifest, community: { ...manifest.community, name: 'Sandbox', sandbox: true } },
  }),
  directory(`${'Gesellschaft'.repeat(24)} جمعية`, {
    publicSums: {
      fetchedAt: '2026-11-20T10:00:00Z',
      expected: [],
      confirmed: [],
      paid: [],
    },
  }),
];

const preview: CommunityPreview = {
  baseUrl: ServiceUrl.parse('https://town.example/'),
  manifest: {
    ...manifest,
    community: { ...community, name: 'Town', values: [...community.values] },
  },
  fingerprint: '4318 cbae 3a0d bba1 1926 0c94 f5b0 6e8a 944a e704',
  fingerprintMatches: undefined,
  freshness: 'fresh',
  counts: { retailers: 2, memberBusinesses: 1, nonprofits: 3, products: 0, standDownPolicies: 0 },
  sample: ['A bakery', 'Books on the corner'],
  hosts: ['a.example', 'b.example'],
  redirectHosts: ['go.example'],
  foreignHosts: [],
  refusedHosts: [],
  isPartial: false,
  isIndexed: false,
};

/** What a shopper may see of a community before joining it. */
export const previews: Readonly<Record<string, CommunityPreview>> = {
  'as it should be': { ...preview, fingerprintMatches: true },
  'with another key than the poster’s': { ...preview, fingerprintMatches: false },
  'of two alphabets': {
    ...preview,
    manifest: { ...manifest, community: { ...community, name: 'Tоwn' } as never },
  },
  'out of date': { ...preview, freshness: 'expired' },
  'from the future': { ...preview, freshness: 'fromFuture' },
  'with strange hosts': {
    ...preview,
    foreignHosts: ['xn--pypal-4ve.example'],
    refusedHosts: ['mail.example'],
  },
  'too large to be kept': { ...preview, isPartial: true, isIndexed: true, hosts: [] },
};
