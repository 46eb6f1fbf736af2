import { describe, expect, it } from 'vitest';
import { buildDeepLink } from '../../../../lib/domain/networks/build-deep-link.ts';
import { ClickId, Hostname } from '../../../../lib/schema/primitives.ts';
import { programOf } from '../../../fixtures/programs.ts';

const clickId = ClickId.parse('abcdefghijklmnopqrstuvwxy2');
const retailer = {
  hosts: [Hostname.parse('shop.example')],
  exceptHosts: [Hostname.parse('help.shop.example')],
};
const page = 'https://www.shop.example/a%2Fb?q=x&y=1#top';
const once = encodeURIComponent(page);

describe('buildDeepLink', () => {
  it.each([
    [
      'awin',
      {},
      `https://www.awin1.com/cread.php?awinmid=1234&awinaffid=9999&clickref=${clickId}&ued=${once}`,
    ],
    ['cj', {}, `https://www.anrdoezrs.net/click-100122946-13376?sid=${clickId}&url=${once}`],
    [
      'cj',
      { creativeId: undefined },
      `https://www.anrdoezrs.net/links/100122946/type/dlg/sid/${clickId}/https://www.shop.example/a%2Fb?q=x&y=1`,
    ],
    [
      'rakuten',
      {},
      `https://click.linksynergy.com/deeplink?id=TnL5HPStwN*&mid=24513&u1=${clickId}&murl=${once}`,
    ],
    ['direct', {}, `https://www.shop.example/a%2Fb?q=x&y=1&s4g=${clickId}#top`],
    ['impact', {}, `https://shop.pxf.io/c/156932/1330033/16063?subId1=${clickId}&u=${once}`],
  ] as const)('%s %o', (network, changes, url) => {
    expect(buildDeepLink(programOf(network, changes), page, clickId, retailer)).toEqual({
      ok: true,
      url,
    });
  });

  it.each([
    ['http://shop.example/', 'notHttps'],
    ['javascript:alert(1)', 'notHttps'],
    ['not a url', 'notHttps'],
    ['https://user:secret@shop.example/', 'credentials'],
    ['https://other.example/', 'otherHost'],
    ['https://shop.example.evil.example/', 'otherHost'],
    ['https://xshop.example/', 'otherHost'],
    ['https://help.shop.example/', 'otherHost'],
    ['https://shop.example:8443/', 'otherHost'],
    [`https://shop.example/?q=${'x'.repeat(8192)}`, 'tooLong'],
  ])('refuses %s', (destination, code) => {
    expect(buildDeepLink(programOf('awin'), destination, clickId, retailer)).toEqual({
      ok: false,
      code,
    });
  });

  it.each([
    ['cj', 'creativeId', true],
    ['tradedoubler', 'creativeId', true],
    ['impact', 'creativeId', false],
    ['impact', 'trackingHost', false],
    ['impact', 'campaignId', true],
    ['daisycon', 'creativeId', false],
    ['flexoffers', 'creativeId', false],
    ['tradetracker', 'creativeId', false],
  ] as const)('of %s without %s: %s', (network, name, isBuilt) => {
    const built = buildDeepLink(programOf(network, { [name]: undefined }), page, clickId, retailer);
    expect(built.ok).toBe(isBuilt);
    if (!built.ok) expect(built.code).toBe('programIncomplete');
  });

  it.each([
    ['ebay.com', '711-53200-19255-0'],
    ['www.ebay.com.au', '705-53470-19255-0'],
    ['m.ebay.ca', '706-53473-19255-0'],
  ])('of eBay knows the rotation id of %s', (host, rotationId) => {
    const ebay = { hosts: [Hostname.parse(host)] };
    const built = buildDeepLink(
      programOf('ebay', { creativeId: undefined }),
      `https://${host}/itm/1?a=b#c`,
      clickId,
      ebay,
    );
    expect(built).toEqual({
      ok: true,
      url: `https://${host}/itm/1?a=b&mkevt=1&mkcid=1&mkrid=${rotationId}&campid=1234567890&toolid=10001&customid=${clickId}#c`,
    });
  });

  it('of an eBay whose rotation id is not known needs it in the program', () => {
    const ebay = { hosts: [Hostname.parse('ebay.de')] };
    const build = (creativeId?: string) =>
      buildDeepLink(programOf('ebay', { creativeId }), 'https://www.ebay.de/', clickId, ebay);
    expect(build()).toEqual({ ok: false, code: 'programIncomplete' });
    expect(build('707-53477-19255-0').ok).toBe(true);
  });

  it.each([
    ['ebay', 'https://www.ebay.com/itm/1?campid=5'],
    ['refersion', 'https://shop.example/?rfsn=1.a'],
    ['direct', 'https://shop.example/?a=1&S4G=abcdefghijklmnopqrstuvwxy2'],
    ['goaffpro', 'https://shop.example/?REF=somebody'],
  ] as const)(
    'of %s never alters a code that is in the address already',
    (network, destination) => {
      const hosts = [Hostname.parse('shop.example'), Hostname.parse('ebay.com')];
      expect(buildDeepLink(programOf(network), destination, clickId, { hosts })).toEqual({
        ok: false,
        code: 'alreadyAttributed',
      });
    },
  );

  it('of Daisycon leads to the first host alone, for its link carries a path without a host', () => {
    const shops = { hosts: [Hostname.parse('shop.example'), Hostname.parse('shop.test.example')] };
    const build = (destination: string) =>
      buildDeepLink(programOf('daisycon'), destination, clickId, shops);
    expect(build('https://www.shop.example/a').ok).toBe(true);
    expect(build('https://shop.test.example/a')).toEqual({ ok: false, code: 'otherHost' });
    expect(build('https://nl.shop.example/a')).toEqual({ ok: false, code: 'otherHost' });
  });

  it.each([
    ['brand.pxf.io', true],
    ['brand.i123456.net', true],
    ['brand.7tiv.net', true],
    ['go.shop.example', true],
    ['evil.example', false],
    ['shop.example.evil.example', false],
    ['www.awin1.com', false],
  ])('of impact.com starts at %s: %s', (trackingHost, isBuilt) => {
    expect(buildDeepLink(programOf('impact', { trackingHost }), page, clickId, retailer).ok).toBe(
      isBuilt,
    );
  });

  it('leads to the paths of the retailer alone where it has some', () => {
    const portal = { ...retailer, pathPrefixes: ['/books'] };
    const build = (path: string) =>
      buildDeepLink(programOf('awin'), `https://shop.example${path}`, clickId, portal).ok;
    expect([build('/books/1'), build('/'), build('/bookshop')]).toEqual([true, false, false]);
  });

  it.each([
    ['IDN', 'https://bücher.shop.example/ü', 'https://xn--bcher-kva.shop.example/%C3%BC'],
    ['encoded slashes', 'https://shop.example/a%2F..%2Fb', 'https://shop.example/a%2F..%2Fb'],
    ['dots', 'https://shop.example/a/../b', 'https://shop.example/b'],
    ['line breaks', 'https://shop.example/a\n\tb', 'https://shop.example/ab'],
  ])('takes %s as browsers do', (_name, destination, expected) => {
    const built = buildDeepLink(programOf('awin'), destination, clickId, retailer);
    expect(built.ok && new URL(built.url).searchParams.get('ued')).toBe(expected);
  });
});
