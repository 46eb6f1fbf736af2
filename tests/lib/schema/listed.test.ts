import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListedRetailer, OpenShard, readListed } from '../../../lib/schema/listed.ts';
import { Hostname, isHostname } from '../../../lib/schema/primitives.ts';
import { programOf } from '../../fixtures/programs.ts';

const parsed = (entry: unknown) => {
  const result = ListedRetailer.safeParse(entry);
  return result.success ? result.data : undefined;
};
const long = `${'a'.repeat(63)}.`.repeat(4);
const hosts = [
  'shop.example',
  'a.b.shop.example',
  'Shop.example',
  'shop',
  'shop.example.',
  '-shop.example',
  'shop_.example',
  'xn--bcher-kva.example',
  '',
  `${long.slice(0, 249)}.com`,
  `${long.slice(0, 250)}.com`,
  'shop.example\n',
];
const anyHost = fc.oneof(fc.constantFrom(...hosts), fc.domain(), fc.string(), fc.jsonValue());
const program = programOf('awin');

describe('what is read of every retailer', () => {
  it.each(hosts)('has a host name exactly where the schema has one: %j', (host) => {
    expect(isHostname(host)).toBe(Hostname.safeParse(host).success);
  });

  it.each([
    [{ hosts: ['shop.example'] }],
    [{ hosts: ['shop.example'], programs: [program] }],
    [{ hosts: ['shop.example'], programs: [{ ...program, publisherId: 7 }] }],
    [{ hosts: ['shop.example'], programs: null }],
    [{ hosts: Array.from({ length: 50 }, () => 'shop.example') }],
    [{ hosts: Array.from({ length: 51 }, () => 'shop.example') }],
    [{ hosts: [] }],
    [{ hosts: 'shop.example' }],
    [{ hosts: { 0: 'shop.example', length: 1 } }],
    [['shop.example']],
    [null],
  ])('is what the schema reads: %j', (entry) => {
    expect(readListed(entry)).toEqual(parsed(entry));
  });

  it('is what the schema reads, whatever an entry is', () => {
    const row = fc.record(
      { hosts: fc.oneof(fc.array(anyHost), fc.jsonValue()), programs: fc.jsonValue(), id: anyHost },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(row, fc.jsonValue()), (entry) => {
        expect(readListed(entry)).toEqual(parsed(entry));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    [{ kind: 'retailers', items: [1, null] }, true],
    [{ kind: 'retailers', items: Array.from({ length: 20_001 }, () => 1) }, false],
    [{ kind: 'retailers', items: { length: 1 } }, false],
    [{ kind: 'retailers', items: 'abc' }, false],
    [{ kind: 'retailers' }, false],
    [{ kind: 'banks', items: [] }, false],
  ])('stands in a shard of a known kind with a list', (shard, fits) => {
    expect(OpenShard.safeParse(shard).success).toBe(fits);
  });
});
