import { Community, KeyRevocation, KeyRotation } from '../../lib/schema/directory.ts';
import { IsoDateTime, ServiceUrl } from '../../lib/schema/primitives.ts';
import { z } from '../../lib/zod.ts';
import { parseShare } from './amounts.ts';
import { error } from './diagnostic.ts';
import type { Reading } from './located.ts';
import { parseItem } from './parse-item.ts';
import { readYaml } from './read-yaml.ts';

export const profileFile = 'community.yaml';

const Include = z.strictObject({ from: z.string(), files: z.array(z.string()) });

const Raw = z.looseObject({
  operatorShare: z.string(),
  version: z.int().check(z.minimum(1)),
  publishedAt: IsoDateTime,
  /** After so many days without a new version the extension says that the directory is old. */
  expiresAfterDays: z._default(z.int().check(z.minimum(1), z.maximum(3660)), 365),
  keyRotations: z._default(z.array(KeyRotation).check(z.maxLength(32)), []),
  revokedKeys: z._default(z.array(KeyRevocation).check(z.maxLength(32)), []),
  include: z._default(z.array(Include), []),
  /** Where the published site lies; for its QR code and feed, and no part of the directory. */
  address: z.optional(ServiceUrl),
});

/** `community.yaml`: who publishes, on which terms, and which publication this is. */
export interface Profile {
  readonly community: Community;
  readonly version: number;
  readonly publishedAt: string;
  readonly expiresAt: string;
  readonly keyRotations: readonly KeyRotation[];
  readonly revokedKeys: readonly KeyRevocation[];
  readonly include: readonly z.infer<typeof Include>[];
  readonly address: ServiceUrl | undefined;
}

const wholeSeconds = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

/** Reads `community.yaml`. The operator's share is written as people write it: `operatorShare: 2.5 %`. */
export function readProfile(text: string): Reading<Profile> {
  const file = profileFile;
  const { value, lineOf, diagnostics } = readYaml(file, text);
  if (diagnostics.length > 0) return { items: [], diagnostics };
  const raw = parseItem(Raw, value, file, lineOf);
  const profile = raw.items[0]?.value;
  if (profile === undefined) return { items: [], diagnostics: raw.diagnostics };
  const {
    version,
    publishedAt,
    expiresAfterDays,
    keyRotations,
    revokedKeys,
    include,
    address,
    ...rest
  } = profile;
  const operatorShare = parseShare(rest.operatorShare);
  if (operatorShare === undefined) {
    const place = { file, line: lineOf(['operatorShare']) };
    const remedy = 'Write what the community keeps of each commission: operatorShare: 0 %';
    const message = `operatorShare: “${rest.operatorShare}” is no share`;
    return { items: [], diagnostics: [error(place, message, remedy)] };
  }
  const community = parseItem(Community, { ...rest, operatorShare }, file, lineOf);
  const expires = Date.parse(publishedAt) + expiresAfterDays * 24 * 60 * 60 * 1000;
  const items = community.items.map((found) => ({
    ...found,
    value: {
      community: found.value,
      version,
      publishedAt,
      expiresAt: wholeSeconds(expires),
      keyRotations,
      revokedKeys,
      include,
      address,
    },
  }));
  return { items, diagnostics: community.diagnostics };
}
