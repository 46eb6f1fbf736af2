import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClickId } from '../../../../lib/domain/members/find-click-id.ts';
import {
  readShopifyOrder,
  readShopifyRefund,
} from '../../../../lib/domain/members/read-shopify.ts';
import { readSignedOrder } from '../../../../lib/domain/members/read-signed-order.ts';
import { readWooCommerceOrder } from '../../../../lib/domain/members/read-woocommerce.ts';
import {
  ShopifyOrder,
  ShopifyRefund,
  SignedOrder,
  WooCommerceOrder,
} from '../../../../lib/schema/shop-webhooks.ts';
import shopifyOrder from '../../../fixtures/members/shopify-orders-paid.json' with { type: 'json' };
import shopifyRefund from '../../../fixtures/members/shopify-refunds-create.json' with {
  type: 'json',
};
import wooOrder from '../../../fixtures/members/woocommerce-order-updated.json' with {
  type: 'json',
};

const clickId = 'abcdefghijklmnopqrstuvwxy2';
const otherId = 'z23456z23456z23456z23456aa';

const shopify = (changes: object = {}) =>
  readShopifyOrder(ShopifyOrder.parse({ ...shopifyOrder, ...changes }));
const refund = (changes: object = {}) =>
  readShopifyRefund(ShopifyRefund.parse({ ...shopifyRefund, ...changes }));
const woo = (changes: object = {}) =>
  readWooCommerceOrder(WooCommerceOrder.parse({ ...wooOrder, ...changes }));
const signed = (changes: object = {}) =>
  readSignedOrder(
    SignedOrder.parse({
      orderId: 'A-1',
      clickId,
      currency: 'USD',
      total: '66.40',
      goods: '60.00',
      orderedAt: '2026-11-22T10:00:00Z',
      updatedAt: '2026-11-22T10:00:00Z',
      ...changes,
    }),
  );

describe('the clickId of an order', () => {
  it.each<[string, Parameters<typeof findClickId>]>([
    ['a path with its query', [[], [`/p?s4g=${clickId}`]]],
    ['an address', [[], [`https://shop.example/p?a=1&s4g=${clickId}#x`]]],
    ['a parameter in capitals', [[], [`/?S4G=${clickId}`]]],
    ['a note of the shop', [[['s4g', clickId]], []]],
    ['a hidden meta field', [[['_s4g', clickId]], []]],
    ['a note, which is newer than the landing page', [[['s4g', clickId]], [`/?s4g=${otherId}`]]],
    ['the page, when the note holds nothing of ours', [[['s4g', '']], [`/?s4g=${clickId}`]]],
    ['the second page', [[], [null, `/?s4g=${clickId}`]]],
  ])('is in %s', (_name, words) => {
    expect(findClickId(...words)).toBe(clickId);
  });

  it.each<[string, Parameters<typeof findClickId>]>([
    ['nowhere', [[], ['/', undefined, null]]],
    ['another parameter', [[], [`/?x4g=${clickId}&clickid=${clickId}`]]],
    ['two of them', [[], [`/?s4g=${clickId}&s4g=${otherId}`]]],
    ['a value that is none', [[], ['/?s4g=1%27%20or%201=1']]],
    ['a longer value', [[], [`/?s4g=${clickId}a`]]],
    ['no address', [[], ['http://[', 'http://%']]],
    ['a note that is no text', [[['s4g', { a: clickId }]], []]],
    ['the fragment', [[], [`/#s4g=${clickId}`]]],
  ])('is not found in %s', (_name, words) => {
    expect(findClickId(...words)).toBeUndefined();
  });

  it('is found or not in any text, without an exception', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.anything(),
        (address, value) => {
          const found = findClickId([['s4g', value]], [address]);
          expect(found === undefined || /^[a-z2-7]{26}$/.test(found)).toBe(true);
        },
      ),
    );
  });
});

describe('a Shopify order', () => {
  it('keeps the amounts, the times and the click, and nothing of the buyer', () => {
    const reading = shopify();
    expect(reading).toEqual({
      kind: 'order',
      allRefunds: false,
      refunds: [],
      order: {
        id: '5940139491234',
        clickId,
        currency: 'USD',
        total: 6640,
        goods: 6000,
        cancelled: false,
        soldAt: '2026-11-22T15:30:00.000Z',
        updatedAt: '2026-11-22T15:30:05.000Z',
      },
    });
  });

  it('takes the tax out of prices that include it', () => {
    const reading = shopify({ taxes_included: true });
    expect(reading).toMatchObject({ order: { goods: 5560 } });
  });

  it.each([
    ['JPY', '6640', '6000', 6640, 6000],
    ['KWD', '66.400', '60.000', 66400, 60000],
    ['USD', '66.409', '60', 6640, 6000],
  ])('counts %s in its own minor unit', (currency, total_price, subtotal_price, total, goods) => {
    const reading = shopify({ currency, total_price, subtotal_price, total_price_set: null });
    expect(reading).toMatchObject({ order: { currency, total, goods } });
  });

  it('keeps the total in the currency that the buyer paid in', () => {
    const money = { amount: '61.00', currency_code: 'EUR' };
    expect(shopify({ total_price_set: { presentment_money: money } })).toMatchObject({
      order: { presentment: { currency: 'EUR', total: 6100 } },
    });
  });

  it.each([
    ['without our click', { landing_site: '/' }, 'noClick'],
    ['that tests the webhook', { test: true }, 'test'],
  ])('%s is ignored', (_name, changes, reason) => {
    expect(shopify(changes)).toMatchObject({ kind: 'ignored', reason });
  });

  it.each([
    ['an amount that is none', { total_price: '12,50' }, 'total_price'],
    ['a negative total', { total_price: '-1.00', subtotal_price: '0' }, 'total'],
    ['a subtotal that is none', { subtotal_price: 'NaN' }, 'subtotal_price'],
    [
      'a tax that is none',
      { taxes_included: true, line_items: [{ tax_lines: [{ price: 'x' }] }] },
      'line_items',
    ],
  ])('with %s is invalid', (_name, changes, path) => {
    expect(shopify(changes)).toMatchObject({ kind: 'invalid', path });
  });
});

describe('a Shopify refund', () => {
  it('is the sum of what went back, per currency', () => {
    expect(refund()).toEqual({
      kind: 'refund',
      orderId: '5940139491234',
      refunds: [{ id: '929361464', currency: 'USD', minor: 3320 }],
    });
    const transactions = [
      { kind: 'refund', status: 'success', amount: '1.00', currency: 'USD' },
      { kind: 'refund', status: 'success', amount: '2.50', currency: 'USD' },
      { kind: 'refund', status: 'success', amount: '300', currency: 'JPY' },
      { kind: 'refund', status: 'failure', amount: '9.00', currency: 'USD' },
      { kind: 'refund', status: 'pending', amount: '9.00', currency: 'USD' },
      { kind: 'sale', status: 'success', amount: '9.00', currency: 'USD' },
    ];
    expect(refund({ transactions })).toMatchObject({
      refunds: [
        { currency: 'USD', minor: 350 },
        { currency: 'JPY', minor: 300 },
      ],
    });
  });

  it('never guesses a currency', () => {
    const transactions = [{ kind: 'refund', status: 'success', amount: '1.00' }];
    expect(refund({ transactions })).toMatchObject({ kind: 'invalid', path: 'transactions' });
  });
});

describe('a WooCommerce order', () => {
  it('counts the lines after discounts, without tax and shipping', () => {
    expect(woo()).toEqual({
      kind: 'order',
      allRefunds: true,
      refunds: [],
      order: {
        id: '4750',
        clickId,
        currency: 'EUR',
        total: 6450,
        goods: 5000,
        cancelled: false,
        soldAt: '2026-11-22T15:54:40Z',
        updatedAt: '2026-11-22T15:55:02Z',
      },
    });
  });

  it('reads its refunds, which are negative', () => {
    const refunds = [
      { id: 1, reason: 'damp', total: '-5.00' },
      { id: 2, reason: '', total: '-0.50' },
    ];
    expect(woo({ refunds })).toMatchObject({
      refunds: [
        { id: '1', currency: 'EUR', minor: 500 },
        { id: '2', currency: 'EUR', minor: 50 },
      ],
    });
  });

  it.each([
    ['cancelled', true],
    ['failed', true],
    ['refunded', true],
    ['completed', false],
  ])('%s is cancelled: %s', (status, cancelled) => {
    expect(woo({ status })).toMatchObject({ order: { cancelled } });
  });

  it.each([
    ['that is not paid yet', { status: 'pending' }, 'unpaid'],
    ['on hold', { status: 'on-hold' }, 'unpaid'],
    ['in a status of the shop’s own', { status: 'packed' }, 'unpaid'],
    ['without our click', { meta_data: [] }, 'noClick'],
  ])('%s is ignored', (_name, changes, reason) => {
    expect(woo(changes)).toMatchObject({ kind: 'ignored', reason });
  });

  it.each([
    [{ total: 'x' }, 'total'],
    [{ line_items: [{ total: '1,0' }] }, 'line_items'],
    [{ refunds: [{ id: 1, total: 'much' }] }, '0.minor'],
  ])('with %o is invalid', (changes, path) => {
    expect(woo(changes)).toMatchObject({ kind: 'invalid', path });
  });
});

describe('a signed order', () => {
  it('is its whole state', () => {
    expect(signed({ refunded: '6.40' })).toMatchObject({
      kind: 'order',
      allRefunds: true,
      refunds: [{ id: 'refunded', currency: 'USD', minor: 640 }],
      order: { id: 'A-1', clickId, total: 6640, goods: 6000, cancelled: false },
    });
  });

  it('without our click is ignored', () => {
    expect(signed({ clickId: null })).toMatchObject({ kind: 'ignored', reason: 'noClick' });
    expect(signed({ clickId: 'x' })).toMatchObject({ kind: 'ignored' });
  });

  it.each([
    [{ goods: '70.00' }, 'goods'],
    [{ refunded: '66.41' }, 'refunded'],
    [{ total: '-1' }, 'total'],
    [{ goods: '1e3' }, 'goods'],
  ])('with %o is invalid', (changes, path) => {
    expect(signed(changes)).toMatchObject({ kind: 'invalid', path });
  });
});
