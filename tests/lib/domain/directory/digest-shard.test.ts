import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestShard } from '../../../../lib/domain/directory/digest-shard.ts';
import { hashHost, holdsHash } from '../../../../lib/domain/directory/host-index.ts';
import {
  findNaming,
  readMemberBusinesses,
  readNonprofits,
  readPolicies,
  readRetailers,
} from '../../../../lib/domain/directory/read-entries.ts';
import { Sha256Hex } from '../../../../lib/schema/primitives.ts';
import { programOf } from '../../../fixtures/programs.ts';

const sha256 = Sha256Hex.parse('0'.repeat(64));
const retailer = (host: string, more: object = {}) => ({
  id: host,
  name: 'A shop',
  hosts: [host],
  category: 'books-media',
  countries: ['US'],
  ...more,
});
const policy = {
  network: 'goodnet',
  landingParameters: ['gn'],
  cookieNames: [],
  redirectHosts: ['go.goodnet.example'],
  minutesAfterSignal: 0,
  minutesAfterActivity: 0,
  source: 'A test',
};

describe('a digest', () => {
  it('holds the hosts, the accounts and the redirecting hosts of its retailers', () => {
    const program = programOf('impact', { trackingHost: 'go.a-shop.com' });
    const digest = digestShard({ kind: 'retailers', sha256 }, [
      retailer('a-shop.com', { programs: [program, program] }),
      retailer('b-shop.com'),
    ]);
    expect(holdsHash(digest.hosts, hashHost('b-shop.com'))).toBe(true);
    expect(holdsHash(digest.hosts, hashHost('c-shop.com'))).toBe(false);
    expect(digest.publishers).toEqual([{ network: 'impact', publisherId: program.publisherId }]);
    expect(digest.hopPatterns).toContain('*://*.go.a-shop.com/*');
    expect(digest.hopPatterns.join()).not.toContain('b-shop.com');
  });

  it('takes no program of who claims a bank, and none of a row that does not fit', () => {
    const program = programOf('impact', { trackingHost: 'go.a-shop.com' });
    const digest = digestShard({ kind: 'retailers', sha256 }, [
      retailer('chase.com', { programs: [program] }),
      retailer('Not a host', { programs: [program] }),
      retailer('a-shop.com', { programs: [{ ...program, publisherId: 7 }] }),
    ]);
    expect(digest).toMatchObject({ publishers: [], hopPatterns: [] });
  });

  it('keeps the rules for silence whole', () => {
    const digest = digestShard({ kind: 'standDownPolicies', sha256 }, [policy]);
    expect(digest.standDownPolicies).toEqual([policy]);
    expect(digest.hopPatterns).toContain('*://*.go.goodnet.example/*');
  });

  it('never throws, whatever the entries are', () => {
    const kinds = ['retailers', 'memberBusinesses', 'nonprofits', 'standDownPolicies'] as const;
    const row = fc.record({ hosts: fc.jsonValue(), programs: fc.jsonValue() });
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(fc.oneof(fc.jsonValue(), row)),
        (kind, entries) => {
          expect(digestShard({ kind, sha256 }, entries).sha256).toBe(sha256);
          expect(findNaming(entries, new Set(['a.com']))).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('reading entries', () => {
  it('passes over an entry that does not fit, and keeps the others', () => {
    const good = retailer('good-shop.com');
    const mixed = [null, { hosts: [] }, retailer('a.com', { category: 'from-2031' }), good];
    expect(readRetailers(mixed)).toEqual([good]);
    expect(readNonprofits(mixed)).toEqual([]);
    expect(readMemberBusinesses(mixed)).toEqual([]);
    expect(readPolicies([...mixed, policy])).toEqual([policy]);
  });

  it('passes over a shop that names a mailbox, also when its row is asked for by another host', () => {
    const row = retailer('good-shop.com', { hosts: ['good-shop.com', 'mail.google.com'] });
    expect(findNaming([row], new Set(['good-shop.com']))).toEqual([row]);
    expect(readRetailers([row])).toEqual([]);
  });
});
