import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDeepLink } from '../../../../lib/domain/networks/build-deep-link.ts';
import { classifyHop } from '../../../../lib/domain/networks/classify-hop.ts';
import { networks } from '../../../../lib/domain/networks/networks.ts';
import { NetworkId } from '../../../../lib/schema/network.ts';
import { ClickId, Hostname } from '../../../../lib/schema/primitives.ts';
import { decodeRawCjLink, decoders } from '../../../fixtures/decode-deep-link.ts';
import { programOf } from '../../../fixtures/programs.ts';

const clickIds = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
    minLength: 26,
    maxLength: 26,
  })
  .map((text) => ClickId.parse(text));

/** Paths, queries and fragments with everything that browsers let stand in an address, and much that they escape. */
const text = fc.string({ unit: 'grapheme', maxLength: 24 });
const destinations = fc
  .record({
    path: fc.array(fc.oneof(text, fc.constantFrom('a%2Fb', 'ü', '%', 'x:y', '(p)', "it's")), {
      maxLength: 4,
    }),
    query: fc.option(fc.array(fc.tuple(text, text), { maxLength: 4 })),
    fragment: fc.option(text),
  })
  .map(({ fragment, path, query }) => {
    const url = new URL('https://www.shop.example/');
    url.pathname = path.join('/');
    if (query !== null) url.search = query.map(([name, value]) => `${name}=${value}`).join('&');
    if (fragment !== null) url.hash = fragment;
    return url.href;
  });

/** A shop whose own address carries the parameters must not have them already. */
const isFree = (destination: string) =>
  !/[?&](?:mkevt|mkcid|mkrid|campid|toolid|customid|rfsn|subid|ref|sub_id|s4g)(?:[=&#]|$)/i.test(
    destination,
  );

const retailer = { hosts: [Hostname.parse('shop.example'), Hostname.parse('ebay.com')] };

/** eBay's links exist on eBay alone. */
const onShopOf = (network: NetworkId, destination: string): string =>
  network === 'ebay' ? destination.replace('www.shop.example', 'www.ebay.com') : destination;

const runs = Number(process.env.ROUND_TRIPS ?? 1000);

/** Generated cases on a busy machine: slow is no fault. */
const patience = { timeout: 60_000 };

describe('deep links', patience, () => {
  it.each(NetworkId.options)('of %s give destination, publisher and clickId back', (network) => {
    const program = programOf(network);
    fc.assert(
      fc.property(destinations.filter(isFree), clickIds, (address, clickId) => {
        const destination = onShopOf(network, address);
        const built = buildDeepLink(program, destination, clickId, retailer);
        if (!built.ok) {
          // Only length may stand in the way of a destination on the shop's own pages.
          expect(built.code).toBe('tooLong');
          expect(encodeURIComponent(destination).length).toBeGreaterThan(1700);
          return;
        }
        expect(built.url.length).toBeLessThanOrEqual(2048);
        expect(decoders[network](new URL(built.url))).toEqual({
          destination,
          publisher: program.publisherId,
          subId: clickId,
        });
      }),
      { numRuns: runs },
    );
  });

  it('of CJ without a link id give all but the fragment back', () => {
    const program = programOf('cj', { creativeId: undefined });
    fc.assert(
      fc.property(destinations, clickIds, (destination, clickId) => {
        const built = buildDeepLink(program, destination, clickId, retailer);
        if (!built.ok) return;
        expect(decodeRawCjLink(new URL(built.url))).toEqual({
          destination: destination.replace(/#.*$/s, ''),
          publisher: program.publisherId,
          subId: clickId,
        });
      }),
      { numRuns: runs },
    );
  });

  it.each(NetworkId.options)(
    'of %s are ours to the hop classifier, and not with another id',
    (network) => {
      const program = programOf(network);
      const built = buildDeepLink(
        program,
        onShopOf(network, 'https://www.shop.example/p'),
        ClickId.parse('a'.repeat(26)),
        retailer,
      );
      if (!built.ok) throw new Error(built.code);
      const hop = classifyHop(built.url, [program]);
      // eBay, Refersion and GoAffPro have no redirect: the shop's own address carries the parameters.
      if (hop === undefined) {
        expect(new URL(built.url).pathname).toBe('/p');
        return;
      }
      expect(hop).toEqual({ kind: 'redirectHop', network, own: true });
      expect(classifyHop(built.url, [{ network, publisherId: 'other' }])?.own).toBe(false);
      expect(classifyHop(built.url, [])?.own).toBe(false);
    },
  );

  it('have room for our clickId', () => {
    for (const network of Object.values(networks))
      expect(network.subIdMaxLength).toBeGreaterThanOrEqual(26);
  });

  it('never name another host than the shop or a network', () => {
    const others = fc.domain().map((domain) => `https://${domain}/?u=https://shop.example/`);
    fc.assert(
      fc.property(others, fc.constantFrom(...NetworkId.options), (url, network) => {
        const built = buildDeepLink(
          programOf(network),
          url,
          ClickId.parse('a'.repeat(26)),
          retailer,
        );
        expect(built.ok).toBe(false);
      }),
      { numRuns: runs },
    );
  });
});
