import { describe, expect, it } from 'vitest';
import { type BannerInput, decideBanner, mustGo } from '../../../lib/domain/decide-banner.ts';
import { RetailerId } from '../../../lib/schema/primitives.ts';
import type { BannerEvent } from '../../../lib/schema/storage.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;
const event = (
  retailerId: string,
  kind: BannerEvent['kind'],
  at: number,
  place: BannerEvent['place'] = 'checkout',
): BannerEvent => ({ retailerId: RetailerId.parse(retailerId), kind, place, at });
const nothing = { confirmation: false, offer: false, credited: false, alternatives: false };
const input = (changes: Partial<BannerInput> = {}): BannerInput => ({
  place: 'checkout',
  stoodDown: false,
  calmness: 'calm',
  snoozedUntil: undefined,
  silenced: false,
  available: { ...nothing, offer: true, alternatives: true },
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
      { place: 'cart', available: { ...nothing, alternatives: true } },
      'alternatives',
    ],
    [
      'whom this purchase credits, before anything else',
      { available: { ...nothing, offer: true, credited: true, alternatives: true } },
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
    [
      'an offer after a snooze that a wrong clock put far into the future',
      { snoozedUntil: now + 400 * 24 * hour },
      'offer',
    ],
    [
      'the answer to a click on any page, after a close, and when enough was shown today',
      {
        place: 'other',
        calmness: 'checkoutOnly',
        available: { ...nothing, confirmation: true, credited: true },
        events: ['shop.example', 'a.example', 'b.example', 'c.example'].map((id) =>
          event(id, 'closed', now - hour),
        ),
      },
      'confirmation',
    ],
  ])('shows %s', (_name, changes, show) => {
    expect(decideBanner(input(changes))).toMatchObject({ show });
  });

  it.each<[string, Partial<BannerInput>, string]>([
    ['open where nothing was shown today', {}, 'card'],
    [
      'a tab at checkout after it was open at the cart',
      { events: [event('shop.example', 'shown', now - hour, 'cart')] },
      'tab',
    ],
    [
      'open at checkout after it was open on a product page',
      { events: [event('shop.example', 'shown', now - hour, 'product')] },
      'card',
    ],
    [
      'open at checkout after another shop’s',
      { events: [event('other.example', 'shown', now - hour)] },
      'card',
    ],
    [
      'open again the next day',
      { events: [event('shop.example', 'shown', now - 25 * hour)] },
      'card',
    ],
    [
      'a tab although the clock was set back by an hour',
      { events: [event('shop.example', 'shown', now + hour)] },
      'tab',
    ],
    [
      'open although the clock was set back by a year',
      { events: [event('shop.example', 'shown', now + 365 * 24 * hour)] },
      'card',
    ],
    [
      'the status as a tab once anything was shown here',
      {
        available: { ...nothing, credited: true },
        events: [event('shop.example', 'shown', now - hour, 'landing')],
      },
      'tab',
    ],
    [
      'the status open when its click was made elsewhere',
      { available: { ...nothing, credited: true } },
      'card',
    ],
    [
      'the answer to a click always open',
      {
        available: { ...nothing, confirmation: true },
        events: [event('shop.example', 'shown', now - hour)],
      },
      'card',
    ],
  ])('is %s', (_name, changes, form) => {
    expect(decideBanner(input(changes))).toMatchObject({ form });
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
    ['nothingToSay', { available: nothing }],
    ['calmness', { calmness: 'badgeOnly', available: { ...nothing, confirmation: true } }],
    ['silenced', { silenced: true, available: { ...nothing, confirmation: true } }],
    ['nothingToSay', { place: 'product', available: { ...nothing, alternatives: true } }],
    [
      'nothingToSay',
      {
        place: 'product',
        available: { ...nothing, offer: true, credited: true, alternatives: true },
      },
    ],
  ])('is silent: %s', (because, changes) => {
    expect(decideBanner(input(changes))).toEqual({ show: 'nothing', because });
  });

  it('stands down whatever else is true', () => {
    for (const place of ['landing', 'product', 'cart', 'checkout', 'other'] as const) {
      for (const credited of [true, false]) {
        const available = { confirmation: credited, offer: true, credited, alternatives: true };
        expect(decideBanner(input({ place, stoodDown: true, available })).show).toBe('nothing');
      }
    }
  });
});

describe('a banner that hangs in a page', () => {
  it.each<[string, Partial<BannerInput>]>([
    ['another publisher’s referral, in any tab', { stoodDown: true }],
    ['a close in another tab', { events: [event('shop.example', 'closed', now - 1)] }],
    ['"not today"', { snoozedUntil: now + hour }],
    ['"never here"', { silenced: true }],
    ['a wish for quiet', { calmness: 'badgeOnly' }],
  ])('goes for %s', (_, changes) => {
    expect(mustGo(input(changes))).toBe(true);
  });

  it('stays for having been shown, here and at many other shops', () => {
    const events = ['shop.example', 'a.example', 'b.example', 'c.example'].map((id) =>
      event(id, 'shown', now),
    );
    expect(mustGo(input({ events, place: 'product' }))).toBe(false);
  });

  it('stays after a close at another shop, and after one of the day before', () => {
    const events = [
      event('other.example', 'closed', now),
      event('shop.example', 'closed', now - 24 * hour),
    ];
    expect(mustGo(input({ events }))).toBe(false);
  });
});
