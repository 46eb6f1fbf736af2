import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/domain/classify-page.ts';
import { buildFeatures, wordsOf } from '../../../support/page-features.ts';

/** Address, title and first heading of help, and of the status of an order that was made. */
const noPurchase = [
  ['cs', '/sledovani-objednavky/', 'Sledování objednávky'],
  ['da', '/find-ordre', 'Find din ordre'],
  ['de', '/bestellung-verfolgen', 'Bestellung verfolgen'],
  ['de', '/so-bestellen-sie', 'So bestellen Sie'],
  ['en', '/track-order', 'Track your order'],
  ['en', '/how-to-order', 'How to order'],
  ['es', '/guia-de-compra', 'Guía de compra'],
  ['fi', '/tilauksen-seuranta', 'Tilauksen seuranta'],
  ['fr', '/suivi-de-commande', 'Suivi de commande'],
  ['hu', '/szallitas-es-fizetes', 'Szállítás és fizetés'],
  ['ja', '/guide/order', 'ご注文方法'],
  ['nl', '/bestelling-volgen', 'Bestelling volgen'],
  ['pl', '/status-zamowienia', 'Status zamówienia'],
  ['ro', '/status-comanda', 'Status comandă'],
  ['ru', '/oplata-i-dostavka', 'Оплата и доставка'],
  ['tr', '/odeme-ve-teslimat', 'Ödeme ve Teslimat'],
  ['vi', '/thanh-toan-va-giao-hang', 'Thanh toán và giao hàng'],
] as const;

describe.each(noPurchase)('help or an order’s status, in %s %s "%s"', (language, path, title) => {
  const given = { href: `https://shop.test${path}`, title: `${title} - Shop`, headings: [title] };

  it.each([
    ['nothing else', {}],
    ['a search', { forms: ['search-form /search'], fields: ['text q search'] }],
    ['a cookie dialog', { buttons: ['Confirm | cookie-save'] }],
    ['a login', { forms: ['login-form'], fields: ['email email', 'password current-password'] }],
    [
      'the number of an order',
      { fields: ['text order', 'email email', 'text zip'], buttons: ['Confirm | btn'] },
    ],
  ])('with %s is no purchase', (_, more) => {
    const features = buildFeatures({ ...given, ...more });
    expect(classifyPage(features, undefined, wordsOf(language)).kind).toBe('other');
  });
});
