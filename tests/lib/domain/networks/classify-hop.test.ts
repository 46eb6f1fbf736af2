import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyHop } from '../../../../lib/domain/networks/classify-hop.ts';
import { withPolicyHosts } from '../../../../lib/domain/networks/hosts.ts';
import type { NetworkId } from '../../../../lib/schema/network.ts';
import { Hostname } from '../../../../lib/schema/primitives.ts';
import { brandNetRules, ruleHosts, rulePaths } from '../../../fixtures/stand-down-rules.ts';

const hostCases = Object.entries(ruleHosts).flatMap(([network, hosts]) =>
  hosts.split(' ').map((host) => [host, network] as const),
);

describe('every rule of the facts is recognised as a hop', () => {
  // A brand's host under `.net` is one of ours to name only by the link's shape.
  const named = (host: string, network: string) => (host.endsWith('7tiv.net') ? 'brand' : network);

  it.each(hostCases)('%s is %s', (host, network) => {
    for (const address of [`https://${host}/x?y=1`, `http://www.${host}/`]) {
      // The two shapes with a fixed first label have no host below them.
      if (/^(?:www\.)(?:lenovo|linkto)\./.test(new URL(address).hostname)) continue;
      expect(classifyHop(address, [])?.network).toBe(named(host, network));
    }
  });

  it.each(brandNetRules.split(' '))('%s.net', (name) => {
    expect(classifyHop(`https://shop.${name}.net/x`, [])?.kind).toBe('redirectHop');
    expect(classifyHop(`https://shop.${name}.net/c/1/2/3`, [])?.network).toBe('impact');
  });

  it.each(rulePaths)('%s', (address) => {
    expect(classifyHop(address, [])).toEqual({ kind: 'redirectHop', network: 'any' });
  });

  it.each([
    ['https://go.anything.example/c/1234/5678/9012?u=x', 'impact'],
    ['https://shop.example/tradetracker/?tt=1_2_3_x&r=%2F', 'tradetracker'],
  ])('%s by its shape on a host that no list holds', (address, network) => {
    expect(classifyHop(address, [])?.network).toBe(network);
  });
});

describe('what is no hop', () => {
  it.each([
    'https://shop.example/',
    'https://www.youtube.com/watch?v=1',
    'https://www.bing.com/search?q=x',
    'https://www.mcafee.com/antivirus',
    'https://notawin1.com/',
    'https://awin1.com.shop.example/',
    'https://shop.example/c/shoes/boots/winter',
    'https://shop.example/c/1/2',
    'https://i12345.net/',
    'https://php.net/',
    'not an address',
    'javascript:alert(1)',
    '',
  ])('%s', (address) => {
    expect(classifyHop(address, [])).toBeUndefined();
  });

  it('is hardly any generated address', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        const { hostname, pathname } = new URL(address);
        const hop = classifyHop(address, []);
        // A generated host can only be caught by a shape or a short `.net`.
        if (hop !== undefined) expect(`${hostname}${pathname}`).toMatch(/\.net|\/c\/\d|linkto\./);
      }),
    );
  });
});

describe('whose link it is', () => {
  it.each<[string, NetworkId, string, boolean | undefined]>([
    ['https://www.awin1.com/cread.php?awinmid=1&awinaffid=77&ued=x', 'awin', '77', true],
    ['https://www.awin1.com/cread.php?awinmid=77&awinaffid=78&ued=x', 'awin', '77', false],
    ['https://www.awin1.com/cread.php?awinmid=1&awinaffid=777', 'awin', '77', false],
    ['https://www.awin1.com/cread.php?awinmid=1&clickref=77', 'awin', '77', undefined],
    ['https://www.awin1.com/cread.php?AWINMID=1&AWINAFFID=77', 'awin', '77', true],
    ['https://www.awin1.com/cread.php?awinaffid=77&awinaffid=78', 'awin', '77', false],
    ['https://www.awin1.com/cread.php?awinaffid=78&x=awinaffid%3D77', 'awin', '77', false],
    ['https://www.anrdoezrs.net/links/55/type/dlg/https://a.example', 'cj', '55', true],
    ['https://www.dpbolvw.net/click-55-66?url=x', 'cj', '55', true],
    ['https://www.dpbolvw.net/click-66-55?url=x', 'cj', '55', false],
    ['https://www.emjcd.com/l6115abc', 'cj', '55', undefined],
    [
      'https://click.linksynergy.com/deeplink?id=abcdefghijk&mid=1&murl=x',
      'rakuten',
      'abcdefghijk',
      true,
    ],
    ['https://click.linksynergy.com/fs-bin/click?id=zbcdefghijk', 'rakuten', 'abcdefghijk', false],
    ['https://shop.pxf.io/c/99/1/2?u=x', 'impact', '99', true],
    ['https://shop.7tiv.net/c/98/99/99?u=x', 'impact', '99', false],
    ['https://www.ojrq.net/p/?return=x', 'impact', '99', undefined],
    ['https://clk.tradedoubler.com/click?p(1)a(22)g(3)url(x)', 'tradedoubler', '22', true],
    ['https://track.flexlinkspro.com/g.ashx?foid=1.2&trid=44.711', 'flexoffers', '44', true],
    ['https://rover.ebay.com/rover/1/711-53200-19255-0/1?campid=5338', 'ebay', '5338', true],
  ])('%s', (address, network, publisherId, own) => {
    expect(classifyHop(address, [{ network, publisherId }])?.own).toBe(own);
  });

  it('is not ours by the same number at another network', () => {
    const own = [{ network: 'cj', publisherId: '77' }] as const;
    expect(classifyHop('https://www.awin1.com/cread.php?awinaffid=77', own)?.own).toBe(false);
  });

  it('is never ours where we can build no link', () => {
    const own = [{ network: 'awin', publisherId: '77' }] as const;
    const hop = classifyHop('https://www.shareasale.com/r.cfm?u=77&awinaffid=77', own);
    expect(hop).toEqual({ kind: 'redirectHop', network: 'shareasale' });
  });
});

describe('hosts of policies', () => {
  const policies = [
    { network: 'goodnet', redirectHosts: [Hostname.parse('go.goodnet.example')] },
    { network: 'renamed', redirectHosts: [Hostname.parse('awin1.com')] },
  ];
  const hosts = withPolicyHosts(policies);

  it('are added', () => {
    const hop = classifyHop('https://x.go.goodnet.example/1', [], hosts);
    expect(hop).toEqual({ kind: 'redirectHop', network: 'goodnet' });
  });

  it('cannot rename a built-in one', () => {
    expect(classifyHop('https://www.awin1.com/', [], hosts)?.network).toBe('awin');
  });
});
