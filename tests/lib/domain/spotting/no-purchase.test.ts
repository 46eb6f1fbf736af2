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

const kept = {
  card: {
    fields: ['tel cc-number number', 'tel cc-exp exp', 'text cc-csc cvc', 'text postal-code zip'],
    labels: ['Card number'],
  },
  address: {
    fields: ['text given-name first', 'text street-address', 'text postal-code', 'tel tel phone'],
    forms: ['shipping-address-form'],
  },
} as const;

describe.each([
  ['ar', '/account/cards', 'طرق الدفع', 'تأكيد'],
  ['de', '/konto/zahlungsarten/neu', 'Zahlungsart hinzufügen', 'Bestätigen'],
  ['en', '/account/payment-methods/add', 'Add payment method', 'Save'],
  ['en', '/my-account/addresses/new?default=1', 'Delivery address', 'Confirm'],
  ['es', '/mi-cuenta/direcciones', 'Dirección de envío', 'Confirmar'],
  ['fr', '/fr/mon-compte/adresses', 'Adresse de livraison', 'Valider'],
  ['ja', '/mypage/delivery/edit', 'お届け先の登録', '確認'],
  ['ko', '/mypage/card', '결제수단 관리', '등록'],
  ['pl', '/moje-konto/adres', 'Adres dostawy', 'Potwierdź'],
  ['pl', '/konto/zamowienia/123', 'Szczegóły zamówienia', 'Zapłać'],
])('in %s, an account at %s', (language, path, title, button) => {
  const given = { title, headings: [title], buttons: [`${button} | btn`] };
  const kindAt = (href: string, more: object) =>
    classifyPage(buildFeatures({ href, ...given, ...more }), undefined, wordsOf(language)).kind;

  it.each(Object.entries(kept))('that keeps a %s is no purchase', (_, more) => {
    expect(kindAt(`https://shop.test${path}`, more)).toBe('other');
  });
});

it.each([
  '/account/checkout/address',
  '/account/basket/address',
  '/account/register?step=address',
  '/accounting/address',
  '/delivery/address?from=/account',
  '/konto/kasse/adresse',
])('at %s an address is asked for to deliver to', (path) => {
  const features = buildFeatures({
    href: `https://shop.test${path}`,
    title: 'Delivery address',
    headings: ['Delivery address'],
    ...kept.address,
    buttons: ['Continue to payment | btn'],
  });
  expect(['cart', 'checkout']).toContain(classifyPage(features, undefined, wordsOf('de')).kind);
});
