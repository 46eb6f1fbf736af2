import { describe, expect, it } from 'vitest';
import {
  type PageEvidence,
  type PagePolicy,
  readPageSignals,
} from '../../../lib/domain/attribution-signals.ts';
import { policiesOfRetailer } from '../../../lib/domain/networks/policies-of-retailer.ts';
import { Hostname } from '../../../lib/schema/primitives.ts';
import { programOf } from '../../fixtures/programs.ts';

const shop = 'https://shop.example/';
const pageAt = (address: string, changes: Partial<PageEvidence> = {}): PageEvidence => {
  const { hash, hostname, search } = new URL(address);
  return { host: hostname, search, hash, cookieNames: [], referrerHost: undefined, ...changes };
};

describe('policies of a directory', () => {
  const policy: PagePolicy = {
    network: 'goodnet',
    landingParameters: ['gn_click', 'partner=gn', 'gnx*'],
    cookieNames: ['gn.id', 'gnc*'],
    redirectHosts: [],
  };

  it.each([
    ['?gn_click=1', []],
    ['?partner=gn', []],
    ['?gnx_anything=1', []],
    ['', ['gn.id']],
    ['', ['gnc_1']],
  ])('add %s %o', (search, cookieNames) => {
    const page = pageAt(`${shop}${search}`, { cookieNames });
    expect(readPageSignals(page)).toEqual([]);
    expect(readPageSignals(page, [policy])).toMatchObject([{ network: 'goodnet' }]);
  });

  it.each([
    ['?partner=other', []],
    ['?xgn_click=1', []],
    ['', ['gnxid']],
  ])('say nothing of %s %o', (search, cookieNames) => {
    const strict = {
      ...policy,
      landingParameters: ['gn_click', 'partner=gn'],
      cookieNames: ['gn.id'],
    };
    expect(readPageSignals(pageAt(`${shop}${search}`, { cookieNames }), [strict])).toEqual([]);
  });

  it('count on their own hosts alone where they name some', () => {
    const scoped: PagePolicy = {
      network: 'goaffpro',
      landingParameters: ['ref'],
      cookieNames: [],
      onlyHosts: [Hostname.parse('good.example')],
    };
    expect(readPageSignals(pageAt('https://www.good.example/?ref=a'), [scoped])).toHaveLength(1);
    expect(readPageSignals(pageAt('https://notgood.example/?ref=a'), [scoped])).toEqual([]);
  });

  it('make their redirecting hosts count as referrers', () => {
    const page = pageAt(shop, { referrerHost: 'go.goodnet.example' });
    const redirecting = { ...policy, redirectHosts: [Hostname.parse('goodnet.example')] };
    expect(readPageSignals(page, [redirecting])).toEqual([
      { kind: 'referrer', network: 'goodnet' },
    ]);
  });

  it('cannot take from the built-in table', () => {
    const empty = { network: 'awin', landingParameters: [], cookieNames: [], redirectHosts: [] };
    const page = pageAt(`${shop}?awc=1`, { cookieNames: ['cje'], referrerHost: 'prf.hn' });
    expect(readPageSignals(page, [empty])).toEqual(readPageSignals(page));
  });

  it('with 10,000 rules still find the one that matters', () => {
    const many = Array.from({ length: 50 }, (_, group) => ({
      network: `net${group}`,
      landingParameters: Array.from({ length: 200 }, (_, index) => `p${group}_${index}`),
      cookieNames: [],
    }));
    expect(readPageSignals(pageAt(`${shop}?p49_199=1`), many)).toEqual([
      { kind: 'landingParameter', network: 'net49' },
    ]);
  });
});

describe('policies of a retailer', () => {
  const hosts = [Hostname.parse('good.example')];

  it('make GoAffPro’s `ref` count at shops with a program of its own there', () => {
    const policies = policiesOfRetailer({ hosts, programs: [programOf('goaffpro')] });
    const at = (address: string) => readPageSignals(pageAt(address), policies);
    expect(at('https://www.good.example/?ref=somebody')).toEqual([
      { kind: 'landingParameter', network: 'goaffpro' },
    ]);
    expect(at('https://shop.example/?ref=somebody')).toEqual([]);
  });

  it('are none elsewhere', () => {
    expect(policiesOfRetailer({ hosts })).toEqual([]);
    expect(policiesOfRetailer({ hosts, programs: [programOf('awin')] })).toEqual([]);
  });
});
