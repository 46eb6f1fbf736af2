import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestShard } from '../../../../lib/domain/directory/digest-shard.ts';
import { openShard, verifyAndOpenShard } from '../../../../lib/domain/directory/open-shard.ts';
import { findNaming, readRetailers } from '../../../../lib/domain/directory/read-entries.ts';
import { openIndexPart, writeIndexPart } from '../../../../lib/domain/directory/retailer-index.ts';
import { RetailerIndex } from '../../../../lib/schema/directory.ts';
import { programOf } from '../../../fixtures/programs.ts';
import { encode, referenceTo } from './signed-directory.ts';

const items = ['a-shop.com', 'b-shop.co.uk'].map((host) => ({
  id: host,
  name: 'A shop',
  hosts: [host, `www2.${host}`],
  exceptHosts: [`jobs.${host}`],
  category: 'books-media',
  countries: ['US'],
  programs: [programOf('impact', { trackingHost: `go.${host}` })],
}));
const bytes = encode({ kind: 'retailers', items });
const reference = await referenceTo(bytes, { kind: 'retailers', items: items.length });

/** Bytes cut off, overwritten, doubled or put in elsewhere, one to four times. */
function mutationsOf(whole: Uint8Array) {
  const mutation = fc.record({
    how: fc.constantFrom('overwrite', 'cut', 'double', 'insert'),
    at: fc.nat(whole.length - 1),
    length: fc.integer({ min: 1, max: 40 }),
    value: fc.nat(255),
  });
  return fc.array(mutation, { minLength: 1, maxLength: 4 }).map((mutations) => {
    const list = [...whole];
    for (const { how, at, length, value } of mutations) {
      const piece = list.slice(at, at + length);
      if (how === 'overwrite') list[at] = value;
      if (how === 'cut') list.splice(at, length);
      if (how === 'double') list.splice(at, 0, ...piece);
      if (how === 'insert') list.splice(at, 0, ...new Array<number>(length).fill(value));
    }
    return Uint8Array.from(list);
  });
}

const mutated = mutationsOf(bytes);

it('no shard of 10,000 damaged ones passes for the promised one, or throws', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (damaged) => {
      const isSame = Buffer.from(damaged).equals(Buffer.from(bytes));
      expect((await verifyAndOpenShard(damaged, reference)).ok).toBe(isSame);
    }),
    { numRuns: 10_000 },
  );
});

it('a steward who signs 10,000 damaged ones makes nobody throw', () => {
  fc.assert(
    fc.property(mutated, (damaged) => {
      const opening = openShard(damaged, reference);
      if (!opening.ok) return;
      expect(digestShard(reference, opening.items).sha256).toBe(reference.sha256);
      readRetailers(findNaming(opening.items, new Set(['a-shop.com'])));
    }),
    { numRuns: 10_000 },
  );
});

const indexOf = (parts: number) =>
  RetailerIndex.parse({
    bits: 2,
    items: 900,
    parts: new Array(parts).fill({ sha256: reference.sha256, size: 2 }),
  });
const remainders = Uint16Array.from({ length: 210 }, (_, at) => at * 311);
const part = writeIndexPart(
  [1, 2].map(() => ({ sha256: reference.sha256, size: 9_000, items: 205, remainders })),
);

it('what passes of 10,000 damaged parts of an index is still one, written the same way', () => {
  fc.assert(
    fc.property(mutationsOf(part), (damaged) => {
      const opening = openIndexPart(damaged, indexOf(2), 1);
      if (!opening.ok) return;
      expect(opening.shards).toHaveLength(2);
      for (const shard of opening.shards)
        expect(Math.min(shard.items, shard.remainders.length)).toBeGreaterThanOrEqual(200);
      expect(writeIndexPart(opening.shards)).toEqual(damaged);
    }),
    { numRuns: 10_000 },
  );
});
