import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  type RankingInput,
  rankAlternatives,
} from '../../../lib/domain/rank-alternatives.ts';
import { MemberBusiness } from '../../../lib/schema/directory.ts';
import { CommunityId, RetailerId } from '../../../lib/schema/primitives.ts';

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
    retailer: { id: RetailerId.parse('shop.example'), category: 'books-media', hosts: [] },
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
    const general = {
      id: RetailerId.parse('mall.example'),
      category: 'general' as const,
      hosts: [],
    };
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
      id: RetailerId.parse('self.example'),
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
