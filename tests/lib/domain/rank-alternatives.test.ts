import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  type RankingInput,
  rankAlternatives,
} from '../../../lib/domain/rank-alternatives.ts';
import { MemberBusiness } from '../../../lib/schema/directory.ts';
import { CommunityId } from '../../../lib/schema/primitives.ts';

const community = { id: CommunityId.parse('here'), name: 'Here' };
const business = (domain: string, changes: object = {}): Candidate => ({
  community,
  business: MemberBusiness.parse({
    domain,
    name: domain,
    url: `https://${domain}/`,
    category: 'books-media',
    country: 'US',
    shipsTo: [],
    values: [],
    certifications: [],
    source: `https://${domain}/`,
    checkedOn: '2026-11-01',
    ...changes,
  }),
});
const certification = (scope: string) => ({
  id: 'b-corp',
  name: 'B Corp',
  scope,
  source: 'https://register.example/x',
  checkedOn: '2026-11-01',
});
const rank = (candidates: Candidate[], changes: Partial<RankingInput> = {}) =>
  rankAlternatives({
    retailer: { category: 'books-media', hosts: [] },
    candidates,
    country: 'US',
    values: [],
    random: () => 0.5,
    ...changes,
  });
const domains = (ranked: ReturnType<typeof rank>) => ranked.map((each) => each.business.domain);

describe('rankAlternatives', () => {
  it('suggests only what sells similar things, and everything at a department store', () => {
    const candidates = [
      business('books.example'),
      business('shoes.example', { category: 'apparel' }),
    ];
    expect(domains(rank(candidates))).toEqual(['books.example']);
    const general = { category: 'general' as const, hosts: [] };
    expect(domains(rank(candidates, { retailer: general }))).toHaveLength(2);
  });

  it('leaves out what does not ship here, the shop itself, and a second listing', () => {
    const candidates = [
      business('far.example', { country: 'NZ', shipsTo: ['NZ', 'AU'] }),
      business('here.example'),
      business('here.example'),
      business('self.example'),
    ];
    const retailer = {
      category: 'books-media' as const,
      hosts: [business('self.example').business.domain],
    };
    expect(domains(rank(candidates, { retailer }))).toEqual(['here.example']);
  });

  it('puts the shopper’s values first, then the country, then a certification, and says the reason', () => {
    const ranked = rank(
      [
        business('plain.example', { country: 'GB' }),
        business('certified.example', {
          country: 'GB',
          certifications: [certification('company')],
        }),
        business('near.example'),
        business('coop.example', { country: 'GB', values: ['co-op'] }),
      ],
      { values: ['co-op'] },
    );
    expect(domains(ranked)).toEqual([
      'coop.example',
      'near.example',
      'certified.example',
      'plain.example',
    ]);
    expect(ranked.map((each) => each.reason.kind)).toEqual([
      'chosenValue',
      'sameCategoryAndCountry',
      'sameCategory',
      'sameCategory',
    ]);
  });

  it.each([
    ['the city', { city: 'montréal ' }, 'Montreal'],
    ['the region', { region: 'Québec' }, 'Québec'],
    ['the city before the region', { city: 'Montreal', region: 'Québec' }, 'Montreal'],
  ])('puts a business of %s that was typed before others of the country', (_, typed, place) => {
    const near = { country: 'CA', city: 'Montreal', region: 'Québec' };
    const ranked = rank(
      [business('far.example', { country: 'CA' }), business('near.example', near)],
      { country: 'CA', ...typed },
    );
    expect(domains(ranked)).toEqual(['near.example', 'far.example']);
    expect(ranked[0]?.reason).toEqual({ kind: 'samePlace', category: 'books-media', place });
  });

  it.each([
    ['of the same name in another country', { country: 'GB', city: 'Boston', shipsTo: ['US'] }],
    ['that is not known', { country: 'US' }],
  ])('makes nothing of a place %s', (_, where) => {
    const [shown] = rank([business('other.example', where)], { city: 'Boston', region: '' });
    expect(shown?.reason.kind).toBe('sameCategoryAndCountry');
  });

  it('lets a value that was picked outweigh the place, and both together win', () => {
    const ranked = rank(
      [
        business('near.example', { city: 'Boston' }),
        business('coop.example', { values: ['co-op'] }),
        business('both.example', { city: 'Boston', values: ['co-op'] }),
      ],
      { city: 'Boston', values: ['co-op'] },
    );
    expect(domains(ranked)).toEqual(['both.example', 'coop.example', 'near.example']);
  });

  it('never lets a product’s certificate speak for the whole shop', () => {
    const [shown] = rank([
      business('soap.example', { certifications: [certification('product')] }),
    ]);
    expect(shown?.certification).toBeUndefined();
    const [whole] = rank([
      business('soap.example', { certifications: [certification('company')] }),
    ]);
    expect(whole?.certification?.id).toBe('b-corp');
  });

  it('shuffles ties', () => {
    const candidates = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => business(`${name}.example`));
    const orders = new Set(
      Array.from({ length: 40 }, () => domains(rank(candidates, { random: Math.random })).join()),
    );
    expect(orders.size).toBeGreaterThan(5);
  });
});
