import { describe, expect, it } from 'vitest';
import {
  buildVisitRecords,
  type VisitRecordsInput,
} from '../../../lib/domain/build-visit-records.ts';
import { Retailer } from '../../../lib/schema/directory.ts';

const program = {
  network: 'awin',
  advertiserId: '1',
  publisherId: '2',
  rate: { kind: 'share', basisPoints: 400 },
  rateSource: 'https://network.example/',
  rateCheckedOn: '2026-11-01',
  extensionAllowed: true,
  offerOn: ['product'],
  countries: ['*'],
};
const retailer = (domain: string, changes: object = {}) =>
  Retailer.parse({
    id: domain,
    name: domain,
    hosts: [domain],
    category: 'apparel',
    countries: ['US'],
    ...changes,
  });
const build = (retailers: Retailer[], changes: Partial<VisitRecordsInput> = {}) =>
  buildVisitRecords({
    communities: [
      { retailers, memberBusinesses: [{ category: 'apparel' }], takesActivations: true },
    ],
    calmness: 'calm',
    silencedRetailers: new Set(),
    watchedRetailers: new Set(),
    isGranted: () => true,
    ...changes,
  });

describe('buildVisitRecords', () => {
  it('speaks at cart and checkout where there are alternatives, and where the program allows it', () => {
    const records = build([retailer('a.example'), retailer('b.example', { programs: [program] })]);
    expect(records.get('a.example')?.speakOn).toEqual(['cart', 'checkout']);
    expect(records.get('b.example')?.speakOn.toSorted()).toEqual(['cart', 'checkout', 'product']);
  });

  it.each<[string, Retailer, Partial<VisitRecordsInput>]>([
    ['a shop with nothing to say', retailer('a.example', { category: 'travel' }), {}],
    ['a shop without access', retailer('a.example'), { isGranted: () => false }],
    ['a silenced shop', retailer('a.example'), { silencedRetailers: new Set(['a.example']) }],
    ['any shop before set-up or when off', retailer('a.example'), { calmness: 'off' }],
    [
      'a program that forbids extensions',
      retailer('a.example', {
        category: 'travel',
        programs: [{ ...program, extensionAllowed: false }],
      }),
      {},
    ],
  ])('has no record for %s', (_name, shop, changes) => {
    expect(build([shop], changes).size).toBe(0);
  });

  it('keeps a record for a shop that is watched, though it has nothing to say', () => {
    const records = build([retailer('a.example', { category: 'travel' })], {
      watchedRetailers: new Set(['a.example']),
    });
    expect(records.get('a.example')).toMatchObject({ watched: true, speakOn: [] });
  });

  it('merges what two communities say of one host', () => {
    const first = retailer('a.example', { pathPrefixes: ['/men'] });
    const second = retailer('a.example', {
      id: 'a-too.example',
      programs: [program],
      pathPrefixes: ['/women'],
    });
    const [community] = [
      { memberBusinesses: [{ category: 'apparel' as const }], takesActivations: true },
    ];
    const records = build([], {
      communities: [
        { ...community, retailers: [first] },
        { ...community, retailers: [second] },
      ],
    });
    expect(records.get('a.example')?.pathPrefixes).toEqual(['/men', '/women']);
    expect(records.get('a.example')?.speakOn).toContain('product');
  });
});
