import type { ShardReference } from '../../schema/directory.ts';
import { OpenShard } from '../../schema/listed.ts';
import { toHex } from '../hex.ts';
import { parseJsonBytes } from './parse-json-bytes.ts';

export type ShardRefusal = 'wrongSize' | 'wrongHash' | 'notJson' | 'badSchema' | 'wrongContent';

export type ShardOpening =
  | { readonly ok: true; readonly items: readonly unknown[] }
  | { readonly ok: false; readonly code: ShardRefusal };

/** The SHA-256 of these bytes as 64 hexadecimal digits. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** The entries of a shard whose hash was checked when it came; each still has to be read. Never throws. */
export function openShard(
  bytes: Uint8Array,
  reference: Pick<ShardReference, 'kind' | 'items'>,
): ShardOpening {
  const json = parseJsonBytes(bytes);
  if (!json.ok) return { ok: false, code: 'notJson' };
  const parsed = OpenShard.safeParse(json.value);
  if (!parsed.success) return { ok: false, code: 'badSchema' };
  const { kind, items } = parsed.data;
  return kind === reference.kind && items.length === reference.items
    ? { ok: true, items }
    : { ok: false, code: 'wrongContent' };
}

/** Checks a shard's bytes against the reference in a verified manifest and opens it. Never throws. */
export async function verifyAndOpenShard(
  bytes: Uint8Array<ArrayBuffer>,
  reference: ShardReference,
): Promise<ShardOpening> {
  if (bytes.length !== reference.size) return { ok: false, code: 'wrongSize' };
  if ((await sha256Hex(bytes)) !== reference.sha256) return { ok: false, code: 'wrongHash' };
  return openShard(bytes, reference);
}
