import { describe, expect, it } from 'vitest';
import { findOffer } from '../../../../entrypoints/background/offers/offers.ts';
import { describeConditions } from '../../../../lib/domain/describe.ts';
import { Retailer } from '../../../../lib/schema/directory.ts';
import { CommunityId, ServiceUrl } from '../../../../lib/schema/primitives.ts';
import { english } from '../../../components/words.ts';
import { programOf } from '../../../fixtures/programs.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import { nonprofitOf } from '../../../support/worker.ts';

const api = ServiceUrl.parse('https://server.example/');
const context = {
  place: 'checkout' as const,
  nonprofit: nonprofitOf('us-ein:131887440', 'New York Public Library'),
  country: undefined,
  today: '2026-11-23',
  blockedNetworks: new Set<string>(),
  refusedBy: new Set<string>(),
};

/** What a community knows of one shop: with a program for it, or without. */
function matchOf(name: string, hasProgram = true) {
  const manifest = createManifest('' as never);
  const communityId = CommunityId.parse(name.toLowerCase());
  const retailer = Retailer.parse({
    id: 'shop.example',
    name: 'Shop',
    hosts: ['shop.example'],
    category: 'apparel',
    countries: [],
    programs: hasProgram ? [programOf('impact', { offerOn: ['checkout'], countries: ['*'] })] : [],
  });
  const community = { ...manifest.community, id: communityId, name, api };
  const directory = {
    communityId,
    manifest: { ...manifest, community },
    publicKey: manifest.publicKey,
    packaged: false,
    fetchedAt: '2026-11-23T10:00:00Z',
  };
  return { retailer, community: { directory, standDownPolicies: [] } };
}

const offerOf = (...matches: ReturnType<typeof matchOf>[]) => findOffer(matches, context)?.offer;

describe('two communities with a program for one shop', () => {
  it('leave it to the shopper’s order, and say so', () => {
    const offer = offerOf(matchOf('Town'), matchOf('Books'));
    expect(offer?.community.name).toBe('Town');
    expect(offer?.alsoBy).toEqual([{ id: 'books', name: 'Books' }]);
    expect(offerOf(matchOf('Books'), matchOf('Town'))?.community.name).toBe('Books');
    if (offer === undefined) throw new Error('there is no offer');
    expect(describeConditions(offer, english).at(-1)).toBe(
      'Books could credit this order too. Your order of communities puts Town first.',
    );
  });

  it('leave it to the one that serves the nonprofit, when the other has refused it', () => {
    const matches = [matchOf('Town'), matchOf('Books')];
    const refused = { ...context, refusedBy: new Set(['town']) };
    const offer = findOffer(matches, refused)?.offer;
    expect(offer?.community.name).toBe('Books');
    expect(offer?.alsoBy).toBeUndefined();
    expect(findOffer(matches, { ...context, refusedBy: new Set(['town', 'books']) })).toBe(
      undefined,
    );
  });

  it('leave it to the one whose key nobody has withdrawn', () => {
    const town = matchOf('Town');
    const { directory } = town.community;
    const lastProblem = { code: 'keyRevoked', at: '2026-11-23T10:00:00Z' };
    const stolen = {
      ...town,
      community: { ...town.community, directory: { ...directory, lastProblem } },
    };
    const offer = offerOf(stolen, matchOf('Books'));
    expect(offer?.community.name).toBe('Books');
    expect(offerOf(matchOf('Books'), stolen)?.alsoBy).toBeUndefined();
    expect(offerOf(stolen)).toBeUndefined();
  });

  it('are no two where only one has a program', () => {
    const offer = offerOf(matchOf('Town', false), matchOf('Books'));
    expect(offer?.community.name).toBe('Books');
    expect(offer?.alsoBy).toBeUndefined();
    expect(offerOf(matchOf('Books'), matchOf('Town', false))?.alsoBy).toBeUndefined();
  });
});
