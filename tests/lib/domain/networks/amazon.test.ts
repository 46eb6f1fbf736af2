import { describe, expect, expectTypeOf, it } from 'vitest';
import { buildDeepLink, isBuildable } from '../../../../lib/domain/networks/build-deep-link.ts';
import { networks } from '../../../../lib/domain/networks/networks.ts';
import { NetworkId, Program } from '../../../../lib/schema/network.ts';
import { ClickId, Hostname } from '../../../../lib/schema/primitives.ts';
import { programOf } from '../../../fixtures/programs.ts';

const clickId = ClickId.parse('a'.repeat(26));
const hosts = [
  'amazon.com',
  'amazon.co.uk',
  'amazon.de',
  'amazon.com.au',
  'amzn.to',
  'amzn.eu',
  'a.co',
];

describe('Amazon', () => {
  it('is no network that a program can name, by type and by schema', () => {
    expectTypeOf<Extract<NetworkId, 'amazon' | 'shareasale'>>().toEqualTypeOf<never>();
    for (const network of ['amazon', 'shareasale']) {
      expect(Program.safeParse({ ...programOf('awin'), network }).success).toBe(false);
      expect(Object.keys(networks)).not.toContain(network);
    }
  });

  it.each(hosts.flatMap((host) => NetworkId.options.map((network) => [host, network] as const)))(
    'has no link: %s through %s',
    (host, network) => {
      const retailer = { hosts: [Hostname.parse(host)] };
      for (const destination of [`https://${host}/`, `https://www.${host}/dp/B000?tag=a-20`]) {
        expect(buildDeepLink(programOf(network), destination, clickId, retailer)).toEqual({
          ok: false,
          code: 'neverLinked',
        });
      }
      expect(isBuildable(programOf(network), retailer)).toBe(false);
    },
  );

  it('is not every name that begins like it', () => {
    const retailer = { hosts: [Hostname.parse('amazonas-shop.example')] };
    expect(isBuildable(programOf('awin'), retailer)).toBe(true);
  });
});
