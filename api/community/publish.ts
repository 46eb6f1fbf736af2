import { keyFingerprint } from '../../lib/domain/directory/key-fingerprint.ts';
import { maximumManifestBytes } from '../../lib/domain/directory/verify-manifest.ts';
import { type Community, DirectoryManifest, type ShardKind } from '../../lib/schema/directory.ts';
import { ServiceUrl } from '../../lib/schema/primitives.ts';
import { type BuiltShard, buildShards } from './build-shards.ts';
import { checkAgainstPublished } from './check-against-published.ts';
import { CommunitySourceError, type Diagnostic, error, warning } from './diagnostic.ts';
import { type OpenedCommunity, withCommunity } from './indexed/with-community.ts';
import { type WrittenIndex, writeRetailerIndex } from './indexed/write-retailer-index.ts';
import { loadManifest } from './load-manifest.ts';
import type { CommunitySource } from './read-community.ts';
import { type Profile, profileFile } from './read-profile.ts';
import { ensureSigningKey, type SigningKey } from './signing-key.ts';
import { writeDelta } from './write-delta.ts';
import { writeDirectory } from './write-directory.ts';
import { removeOldPacks, writePacks } from './write-packs.ts';

export interface PublishRequest {
  readonly sourceFolder: string;
  readonly outputFolder: string;
  /** PKCS #8 PEM; made on first use. */
  readonly keyFile: string;
  readonly passphrase?: string | undefined;
  /** Takes the place of `api` in community.yaml: the same folder may be published for several servers. */
  readonly api?: string | undefined;
  /** With more retailers than this they are indexed instead of mirrored. */
  readonly mirroredAtMost?: number;
  /** Writes over whatever is in the folder: for a copy that nobody subscribes to, such as the one in the package. */
  readonly replace?: boolean;
}

export interface PublishReport {
  readonly community: Community;
  /** Where the steward says that the site will lie. */
  readonly address: string | undefined;
  readonly version: number;
  readonly publishedAt: string;
  readonly expiresAt: string;
  readonly counts: Readonly<Record<ShardKind, number>>;
  readonly shards: number;
  /** Shards, and parts of an index, that were not there before. */
  readonly shardsWritten: number;
  /** Uncompressed bytes of manifest, shards and index. */
  readonly bytes: number;
  /** SHA-256 of the public key in groups of four, for a shopper to compare. */
  readonly fingerprint: string;
  readonly warnings: readonly Diagnostic[];
}

const place = { file: profileFile, line: undefined };

const none = { items: [], diagnostics: [] };

const openKey = (keyFile: string): Diagnostic =>
  warning(
    { file: keyFile, line: undefined },
    'other users of this computer can read the key',
    'Close it: chmod 600',
  );

function useApi(source: CommunitySource, api: string | undefined): CommunitySource {
  if (api === undefined) return source;
  const parsed = ServiceUrl.safeParse(api);
  if (!parsed.success) {
    const remedy = 'Give an https:// address that ends with a slash.';
    throw new CommunitySourceError([error(place, `api: “${api}” cannot be used`, remedy)]);
  }
  const { profile } = source;
  const community = { ...profile.value.community, api: parsed.data };
  return { ...source, profile: { ...profile, value: { ...profile.value, community } } };
}

/** @throws {CommunitySourceError} when no subscriber would take what this key signs. */
function checkPresentKey({ keyRotations, revokedKeys }: Profile, { publicKey }: SigningKey): void {
  const isRevoked = (wanted: string | undefined) => revokedKeys.some(({ key }) => key === wanted);
  const last = keyRotations.at(-1)?.to;
  if (isRevoked(publicKey)) {
    const remedy = 'Publish with the new key; subscribers refuse this one for good.';
    throw new CommunitySourceError([error(place, 'this key was withdrawn (revokedKeys)', remedy)]);
  }
  if (last !== undefined && last !== publicKey && !isRevoked(last)) {
    const remedy = 'Publish with the newest key; subscribers cannot follow to this one.';
    throw new CommunitySourceError([error(place, 'keyRotations end at another key', remedy)]);
  }
}

function buildManifest(
  source: CommunitySource,
  key: SigningKey,
  shards: readonly BuiltShard[],
  index: WrittenIndex | undefined,
): DirectoryManifest {
  const { community, version, publishedAt, expiresAt, keyRotations, revokedKeys } =
    source.profile.value;
  checkPresentKey(source.profile.value, key);
  return {
    formatVersion: index === undefined ? 1 : 2,
    community,
    publicKey: key.publicKey,
    ...(keyRotations.length === 0 ? {} : { keyRotations: [...keyRotations] }),
    ...(revokedKeys.length === 0 ? {} : { revokedKeys: [...revokedKeys] }),
    version,
    publishedAt,
    expiresAt,
    shards: shards.map(({ reference }) => reference),
    ...(index !== undefined && { retailerIndex: index.retailerIndex }),
  };
}

/**
 * Reads, checks, shards and signs a community's folder, and writes the directory to `outputFolder`. The same sources and
 * key give the same bytes, on any machine and at any time.
 * @throws {CommunitySourceError} with every error in the sources; nothing is written then.
 */
export function publishCommunity(request: PublishRequest): Promise<PublishReport> {
  return withCommunity(
    request.sourceFolder,
    (opened) => publishOpened(request, opened),
    request.mirroredAtMost,
  );
}

async function publishOpened(
  request: PublishRequest,
  { source: written, spooled, check }: OpenedCommunity,
): Promise<PublishReport> {
  const { outputFolder, keyFile, passphrase, api } = request;
  const source = useApi(written, api);
  const diagnostics = check();
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    throw new CommunitySourceError(diagnostics);
  }
  const key = await ensureSigningKey(keyFile, passphrase);
  const shards = buildShards(spooled === undefined ? source : { ...source, retailers: none });
  const index = spooled && (await writeRetailerIndex(spooled, outputFolder));
  const manifest = DirectoryManifest.parse(buildManifest(source, key, shards, index));
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
  if (manifestBytes.length > maximumManifestBytes) {
    throw new CommunitySourceError([
      error(place, 'the directory has too many shards', 'Split it into several communities.'),
    ]);
  }
  if (request.replace !== true) await checkAgainstPublished(outputFolder, manifest);
  const previous = await loadManifest(outputFolder);
  if (request.replace !== true && previous !== undefined && previous.version < manifest.version) {
    await writeDelta(outputFolder, previous, manifest.version, shards);
  }
  if (request.replace !== true) await writePacks(outputFolder, manifest, shards);
  const signature = key.sign(manifestBytes);
  const shardsWritten = await writeDirectory(outputFolder, manifestBytes, signature, shards);
  if (request.replace !== true) await removeOldPacks(outputFolder, manifest);
  const { community, version, publishedAt, expiresAt } = manifest;
  return {
    community,
    address: source.profile.value.address,
    version,
    publishedAt,
    expiresAt,
    counts: {
      retailers: spooled?.count ?? source.retailers.items.length,
      memberBusinesses: source.memberBusinesses.items.length,
      nonprofits: source.nonprofits.items.length,
      products: source.products.items.length,
      standDownPolicies: source.standDownPolicies.items.length,
    },
    shards: shards.length + (index?.shards ?? 0),
    shardsWritten: shardsWritten + (index?.written ?? 0),
    bytes: shards.reduce(
      (sum, { bytes }) => sum + bytes.length,
      manifestBytes.length + (index?.bytes ?? 0),
    ),
    fingerprint: await keyFingerprint(key.publicKey),
    warnings: key.readableByOthers ? [...diagnostics, openKey(keyFile)] : diagnostics,
  };
}
