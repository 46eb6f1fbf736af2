import { describe, expect, it } from 'vitest';
import { type BannerInput, decideBanner } from '../../../lib/domain/decide-banner.ts';
import { RetailerId } from '../../../lib/schema/primitives.ts';
import type { BannerEvent } from '../../../lib/schema/storage.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;
const event = (retailerId: string, kind: BannerEvent['kind'], at: number): BannerEvent => ({
  retailerId: RetailerId.parse(retailerId),
  kind,
  place: 'checkout',
  at,
});
const input = (changes: Partial<BannerInput> = {}): BannerInput => ({
  place: 'checkout',
  stoodDown: false,
  calmness: 'calm',
  snoozedUntil: undefined,
  silenced: false,
  available: { offer: true, credited: false, alternatives: true },
  events: [],
  retailerId: 'shop.example',
  now,
  ...changes,
});

describe('decideBanner', () => {
  it.each<[string, Partial<BannerInput>, string]>([
    ['an offer at checkout', {}, 'offer'],
    ['an offer on a product page', { place: 'product' }, 'offer'],
    [
      'alternatives at the cart, without an offer',
      { place: 'cart', available: { offer: false, credited: false, alternatives: true } },
      'alternatives',
    ],
    [
      'whom this purchase credits, before anything else',
      { available: { offer: true, credited: true, alternatives: true } },
      'credited',
    ],
    [
      'again at checkout after it was shown earlier today',
      { events: [event('shop.example', 'shown', now - hour)] },
      'offer',
    ],
    [
      'after yesterday’s close',
      { events: [event('shop.example', 'closed', now - 25 * hour)] },
      'offer',
    ],
    ['after a snooze has ended', { snoozedUntil: now - 1 }, 'offer'],
    [
      'a second time where the network allows two',
      { promptsPerJourney: 2, events: [event('shop.example', 'shown', now - hour)] },
      'offer',
    ],
    [
      'alternatives where the network allows no third offer',
      {
        promptsPerJourney: 2,
        events: [event('shop.example', 'shown', now - hour), event('shop.example', 'shown', now)],
      },
      'alternatives',
    ],
    ['at checkout when only checkout is wanted', { calmness: 'checkoutOnly' }, 'offer'],
    [
      'after a close that a wrong clock put far into the future',
      { events: [event('shop.example', 'closed', now + 400 * 24 * hour)] },
      'offer',
    ],
  ])('shows %s', (_name, changes, show) => {
    expect(decideBanner(input(changes))).toEqual({ show });
  });

  it.each<[string, Partial<BannerInput>]>([
    ['stoodDown', { stoodDown: true }],
    ['notHere', { place: 'other' }],
    ['silenced', { silenced: true }],
    ['snoozed', { snoozedUntil: now + 1 }],
    ['calmness', { calmness: 'off' }],
    ['calmness', { calmness: 'badgeOnly' }],
    ['calmness', { calmness: 'checkoutOnly', place: 'product' }],
    ['closed', { events: [event('shop.example', 'closed', now - hour)] }],
    ['alreadyToday', { place: 'product', events: [event('shop.example', 'shown', now - hour)] }],
    [
      'enoughToday',
      {
        events: ['a.example', 'b.example', 'c.example'].map((id) => event(id, 'shown', now - hour)),
      },
    ],
    ['nothingToSay', { available: { offer: false, credited: false, alternatives: false } }],
    [
      'nothingToSay',
      { place: 'product', available: { offer: false, credited: false, alternatives: true } },
    ],
    [
      'nothingToSay',
      { place: 'product', available: { offer: true, credited: true, alternatives: true } },
    ],
  ])('is silent: %s', (because, changes) => {
    expect(decideBanner(input(changes))).toEqual({ show: 'nothing', because });
  });

  it('stands down whatever else is true', () => {
    for (const place of ['landing', 'product', 'cart', 'checkout', 'other'] as const) {
      for (const credited of [true, false]) {
        const available = { offer: true, credited, alternatives: true };
        expect(decideBanner(input({ place, stoodDown: true, available })).show).toBe('nothing');
      }
    }
  });
});
