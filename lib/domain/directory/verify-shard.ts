import { Shard, type ShardReference } from '../../schema/directory.ts';
import { type ShardRefusal, sha256Hex } from './open-shard.ts';
import { parseJsonBytes } from './parse-json-bytes.ts';
import { refuseHost } from './refuse-host.ts';

export type ShardVerification =
  | {
      readonly ok: true;
      readonly shard: Shard;
      /** Hosts that are no shops (banks, mail, government …); the items that claimed them were left out. */
      readonly refusedHosts: readonly string[];
    }
  | { readonly ok: false; readonly code: ShardRefusal };

function leaveOut<Item>(items: readonly Item[], hostsOf: (item: Item) => readonly string[]) {
  const refusedHosts: string[] = [];
  const kept = items.filter((item) => {
    const refused = hostsOf(item).filter((host) => refuseHost(host) !== undefined);
    refusedHosts.push(...refused);
    return refused.length === 0;
  });
  return { kept, refusedHosts };
}

function leaveOutRefusedHosts(shard: Shard): ShardVerification {
  if (shard.kind === 'retailers') {
    const { kept, refusedHosts } = leaveOut(shard.items, (retailer) => retailer.hosts);
    return { ok: true, shard: { ...shard, items: kept }, refusedHosts };
  }
  if (shard.kind === 'memberBusinesses') {
    const { kept, refusedHosts } = leaveOut(shard.items, (business) => [
      business.domain,
      new URL(business.url).hostname,
    ]);
    return { ok: true, shard: { ...shard, items: kept }, refusedHosts };
  }
  if (shard.kind === 'products') {
    const { kept, refusedHosts } = leaveOut(shard.items, ({ business }) => [business]);
    return { ok: true, shard: { ...shard, items: kept }, refusedHosts };
  }
  return { ok: true, shard, refusedHosts: [] };
}

/**
 * Checks a shard's bytes against the reference in a verified manifest, then every entry against its schema, as whoever
 * publishes or audits does. (The extension reads an entry when it needs it: `open-shard.ts`.) Never throws.
 */
export async function verifyShard(
  bytes: Uint8Array<ArrayBuffer>,
  reference: ShardReference,
): Promise<ShardVerification> {
  if (bytes.length !== reference.size) return { ok: false, code: 'wrongSize' };
  if ((await sha256Hex(bytes)) !== reference.sha256) return { ok: false, code: 'wrongHash' };
  const json = parseJsonBytes(bytes);
  if (!json.ok) return { ok: false, code: 'notJson' };
  const parsed = Shard.safeParse(json.value);
  if (!parsed.success) return { ok: false, code: 'badSchema' };
  const { kind, items } = parsed.data;
  if (kind !== reference.kind || items.length !== reference.items) {
    return { ok: false, code: 'wrongContent' };
  }
  return leaveOutRefusedHosts(parsed.data);
}
