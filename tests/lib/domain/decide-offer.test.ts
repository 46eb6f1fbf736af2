import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOffer, type OfferInput } from '../../../lib/domain/decide-offer.ts';
import { buildDeepLink } from '../../../lib/domain/networks/build-deep-link.ts';
import { Community, Retailer } from '../../../lib/schema/directory.ts';
import { NetworkId, OfferPlace } from '../../../lib/schema/network.ts';
import { NonprofitId } from '../../../lib/schema/nonprofit.ts';
import { ClickId } from '../../../lib/schema/primitives.ts';
import { programOf } from '../../fixtures/programs.ts';

const community = Community.parse({
  id: 'good',
  name: 'Good',
  description: 'A community',
  steward: { name: 'Sam', contact: 'sam@good.example' },
  operatorShare: 500,
  api: 'https://api.good.example/',
});

const retailerWith = (...programs: readonly unknown[]): Retailer =>
  Retailer.parse({
    id: 'shop.example',
    name: 'Shop',
    hosts: ['shop.example'],
    category: 'general',
    countries: ['*'],
    programs,
  });

const input = (changes: Partial<OfferInput>): OfferInput => ({
  retailer: retailerWith(programOf('impact')),
  community,
  nonprofit: { id: NonprofitId.parse('us-ein:131788491') },
  place: 'checkout',
  country: 'US',
  today: '2026-11-23',
  standDown: false,
  ...changes,
});

const decide = (changes: Partial<OfferInput>) => decideOffer(input(changes));
const program = (changes: Record<string, unknown>) => retailerWith(programOf('impact', changes));
const { api: _api, ...withoutServer } = community;

describe('decideOffer', () => {
  it('offers the community’s program', () => {
    expect(decide({})).toEqual({ offer: programOf('impact') });
  });

  it.each<[string, Partial<OfferInput>, string]>([
    ['somebody else referred the shopper', { standDown: true }, 'stoodDown'],
    ['silence comes before everything', { standDown: true, nonprofit: undefined }, 'stoodDown'],
    ['no server', { community: withoutServer }, 'noServer'],
    ['a key that was withdrawn', { keyWithdrawn: true }, 'keyWithdrawn'],
    ['no nonprofit', { nonprofit: undefined }, 'noNonprofit'],
    ['a nonprofit that is not served', { nonprofitServed: false }, 'nonprofitNotServed'],
    ['no program', { retailer: retailerWith() }, 'noProgram'],
    [
      'nothing is left for the nonprofit',
      { community: { ...community, operatorShare: 10_000 } },
      'noProgram',
    ],
    ['extensions are not allowed', { retailer: program({ extensionAllowed: false }) }, 'noProgram'],
    [
      'a rate of zero',
      { retailer: program({ rate: { kind: 'share', basisPoints: 0 } }) },
      'noProgram',
    ],
    [
      'a fixed rate of zero',
      { retailer: program({ rate: { kind: 'fixed', amount: { minor: 0, currency: 'USD' } } }) },
      'noProgram',
    ],
    ['not begun', { retailer: program({ validFrom: '2026-11-24' }) }, 'noProgram'],
    ['ended', { retailer: program({ validUntil: '2026-11-22' }) }, 'noProgram'],
    ['offered nowhere', { retailer: program({ offerOn: [] }) }, 'noProgram'],
    ['no link can be built', { retailer: program({ trackingHost: 'evil.example' }) }, 'noProgram'],
    ['another country', { retailer: program({ countries: ['DE', 'AT'] }) }, 'otherCountry'],
    [
      'a country that is not known',
      { retailer: program({ countries: ['US'] }), country: undefined },
      'otherCountry',
    ],
    ['a program of no known country', { retailer: program({ countries: [] }) }, 'otherCountry'],
    ['another place', { retailer: program({ offerOn: ['landing'] }) }, 'notHere'],
  ])('makes none: %s', (_name, changes, reason) => {
    expect(decide(changes)).toMatchObject({ none: reason });
  });

  it.each([
    ['on its first day', { validFrom: '2026-11-23' }],
    ['on its last day', { validUntil: '2026-11-23' }],
    ['in its country', { countries: ['DE', 'US'] }],
  ])('makes one %s', (_name, changes) => {
    expect(decide({ retailer: program(changes) })).toHaveProperty('offer');
  });

  it('says where else it would be made', () => {
    const retailer = program({ offerOn: ['landing', 'product'] });
    expect(decide({ retailer })).toEqual({ none: 'notHere', offeredOn: ['landing', 'product'] });
  });
});

describe('the basket rule', () => {
  it.each(['awin', 'skimlinks', 'sovrn', 'flexoffers'] as const)(
    'holds for %s whatever the data say',
    (network) => {
      const retailer = retailerWith(programOf(network));
      const decisions = OfferPlace.options.map((place) => [
        place,
        'offer' in decide({ retailer, place }),
      ]);
      expect(Object.fromEntries(decisions)).toEqual({
        landing: true,
        product: true,
        cart: false,
        checkout: false,
      });
    },
  );

  it('leaves nothing of a program that only the basket has', () => {
    const retailer = retailerWith(programOf('awin', { offerOn: ['cart', 'checkout'] }));
    expect(decide({ retailer, place: 'checkout' })).toMatchObject({ none: 'noProgram' });
  });

  it('leaves another network’s program to be offered there', () => {
    const retailer = retailerWith(
      programOf('awin', { rate: { kind: 'share', basisPoints: 900 } }),
      programOf('cj', { rate: { kind: 'share', basisPoints: 100 } }),
    );
    expect(decide({ retailer, place: 'checkout' })).toMatchObject({ offer: { network: 'cj' } });
    expect(decide({ retailer, place: 'product' })).toMatchObject({ offer: { network: 'awin' } });
  });
});

describe('of several programs', () => {
  const share = (basisPoints: number) => ({ rate: { kind: 'share', basisPoints } });
  const fixed = (minor: number, currency = 'USD') => ({
    rate: { kind: 'fixed', amount: { minor, currency } },
  });

  it.each([
    [
      'the one that pays more',
      programOf('cj', share(300)),
      programOf('impact', share(400)),
      'impact',
    ],
    [
      'the first by name at the same rate',
      programOf('impact', share(300)),
      programOf('cj', share(300)),
      'cj',
    ],
    ['the larger amount', programOf('cj', fixed(100)), programOf('impact', fixed(200)), 'impact'],
    [
      'by name where currencies differ',
      programOf('impact', fixed(900, 'SEK')),
      programOf('cj', fixed(1)),
      'cj',
    ],
    [
      'a share before an amount',
      programOf('cj', fixed(900)),
      programOf('impact', share(1)),
      'impact',
    ],
    [
      'a real one before a test',
      programOf('cj', { ...share(900), sandbox: true }),
      programOf('impact', share(1)),
      'impact',
    ],
    [
      'one that may be offered',
      programOf('cj', { ...share(900), extensionAllowed: false }),
      programOf('impact', share(1)),
      'impact',
    ],
  ])('%s', (_name, one, other, network) => {
    expect(decide({ retailer: retailerWith(one, other) })).toMatchObject({ offer: { network } });
    expect(decide({ retailer: retailerWith(other, one) })).toMatchObject({ offer: { network } });
  });
});

it('whatever the programs are, what is offered is allowed, pays and can be opened', {
  timeout: 60_000,
}, () => {
  const programs = fc
    .record({
      network: fc.constantFrom(...NetworkId.options),
      extensionAllowed: fc.boolean(),
      basisPoints: fc.integer({ min: 0, max: 10_000 }),
      offerOn: fc.subarray([...OfferPlace.options]),
      countries: fc.subarray(['*', 'US', 'DE']),
      validUntil: fc.constantFrom('2026-01-01', '2027-01-01'),
    })
    .map(({ basisPoints, network, ...rest }) =>
      programOf(network, { ...rest, rate: { kind: 'share', basisPoints } }),
    );
  const standDowns = fc.boolean();
  const places = fc.constantFrom(...OfferPlace.options);
  const clickId = ClickId.parse('a'.repeat(26));
  fc.assert(
    fc.property(
      fc.array(programs, { maxLength: 6 }),
      standDowns,
      places,
      (list, standDown, place) => {
        const retailer = retailerWith(...list);
        const decision = decide({ retailer, standDown, place });
        if (!('offer' in decision)) return;
        const { offer } = decision;
        expect(standDown).toBe(false);
        expect(offer.extensionAllowed).toBe(true);
        expect(offer.offerOn).toContain(place);
        expect(offer.rate).not.toMatchObject({ basisPoints: 0 });
        expect(offer.validUntil).toBe('2027-01-01');
        expect(buildDeepLink(offer, 'https://shop.example/', clickId, retailer).ok).toBe(true);
      },
    ),
  );
});
