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
});
