import { describe, expect, it } from 'vitest';
import { buildMatcher, toWords } from '../../../../lib/domain/spotting/match-words.ts';
import { packWords } from '../../../../lib/domain/spotting/pack-words.ts';
import { wordsOf } from '../../../support/page-features.ts';

const noWords = {
  cart: '',
  checkout: '',
  placeOrder: '',
  address: '',
  delivery: '',
  thankYou: '',
  addToCart: '',
  account: '',
  order: '',
  pays: '',
  coupon: '',
  card: '',
};

it.each([
  ['Košík', 'kosik'],
  ['Zamówienie', 'zamowienie'],
  ['Læg i kurv', 'læg i kurv'],
  ['Gå til køb', 'ga til kob'],
  ['firstName', 'first name'],
  ['COShipping-Start', 'co shipping start'],
  ['address1-line', 'address 1 line'],
  ['ΚΑΛΆΘΙ', 'καλαθι'],
  ['Ödeme', 'odeme'],
  ['شكرًا', 'شكرا'],
  ['إتمام', 'اتمام'],
  ['أضف', 'اضف'],
])('folds %s to %s', (text, words) => {
  expect(toWords(text)).toBe(` ${words} `);
});

const words = {
  ...noWords,
  cart: 'cart.',
  checkout: '*checkout',
  placeOrder: 'place order',
  address: 'カート',
};

describe('a table', () => {
  const matches = buildMatcher([packWords(words)]);

  it.each([
    ['cart', 'cart', true],
    ['cart', 'carts and more', true],
    ['cart', 'shopping_cart.php', true],
    ['cart', 'cartoon', false],
    ['cart', 'dogcart', false],
    ['checkout', 'quickcheckoutpage', true],
    ['placeOrder', 'place order', true],
    ['placeOrder', 'place your order now', true],
    ['placeOrder', 'place all of your order', false],
    ['placeOrder', 'order a place', false],
    ['address', '買い物カート', true],
    ['cart', '', false],
    ['placeOrder', 'place ; order', false],
    ['placeOrder', 'place place order', true],
    ['placeOrder', 'displace order', false],
    ['placeOrder', 'place an orderly', true],
    ['cart', 'cartoon of a cart', true],
    ['step', 'place my order', true],
    ['check', 'a checkout', true],
    ['unknown', 'anything', false],
  ])('finds %s in "%s": %s', (role, text, found) => {
    expect(matches(role, toWords(text))).toBe(found);
  });
});

it('lets a word of a joined script stand inside another', () => {
  const matches = buildMatcher(wordsOf('ja'));
  expect(matches('cart', toWords('お買い物カートを見る'))).toBe(true);
});

it('takes no credit card in Japanese for a cart', () => {
  const matches = buildMatcher(wordsOf('ja'));
  expect(matches('cart', toWords('クレジットカード'))).toBe(false);
  expect(matches('card', toWords('クレジットカード'))).toBe(true);
});

it.each([
  ['de', 'addToCart', 'In den Warenkorb'],
  ['de', 'placeOrder', 'Bezahlen'],
  ['nl', 'placeOrder', 'Bestellen & betalen'],
  ['fr', 'placeOrder', 'Payer 24,90 €'],
  ['es', 'placeOrder', 'Pagar'],
  ['pl', 'placeOrder', 'Zapłać'],
  ['da', 'placeOrder', 'Fortsæt til levering'],
  ['it', 'placeOrder', 'Continua con il pagamento'],
  ['ru', 'placeOrder', 'Перейти к оплате'],
  ['de', 'pays', 'Bezahlen'],
  ['de', 'pays', 'Bestellung'],
  ['de', 'card', 'Kartennummer'],
  ['ar', 'placeOrder', 'اتمام الطلب'],
  ['ar', 'addToCart', 'اضف الى السلة'],
  ['cs', 'card', 'Číslo karty'],
  ['ja', 'card', 'カード番号'],
  ['en', 'same', 'My billing address is the same as my delivery address'],
])('the words of %s hold, as %s, "%s"', (language, role, text) => {
  expect(buildMatcher(wordsOf(language))(role, toWords(text))).toBe(true);
});

it('finds nothing without tables', () => {
  expect(buildMatcher([])('cart', ' cart ')).toBe(false);
});
