import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/domain/classify-page.ts';
import { isThanking } from '../../../../lib/domain/spotting/is-thanking.ts';
import { buildMatcher } from '../../../../lib/domain/spotting/match-words.ts';
import { buildFeatures, wordsOf } from '../../../support/page-features.ts';

const thanks = [
  ['ar', 'شكرا لطلبك'],
  ['ar', 'شكرًا لطلبك'],
  ['bg', 'Благодарим за поръчката'],
  ['cs', 'Děkujeme za objednávku'],
  ['da', 'Tak for din ordre'],
  ['de', 'Vielen Dank für Ihre Bestellung'],
  ['de', 'Ihre Bestellung ist eingegangen'],
  ['el', 'Ευχαριστούμε για την παραγγελία σας'],
  ['en', 'Thank you for your purchase!'],
  ['en', 'Your order has been placed'],
  ['es', 'Gracias por tu compra'],
  ['et', 'Täname tellimuse eest'],
  ['fi', 'Kiitos tilauksestasi'],
  ['fr', 'Merci pour votre commande'],
  ['he', 'תודה על ההזמנה'],
  ['hi', 'आपके ऑर्डर के लिए धन्यवाद'],
  ['hu', 'Köszönjük a rendelését'],
  ['id', 'Terima kasih atas pesanan Anda'],
  ['it', 'Grazie per il tuo ordine'],
  ['ja', 'ご注文ありがとうございました'],
  ['ko', '주문이 완료되었습니다'],
  ['lt', 'Ačiū už užsakymą'],
  ['lv', 'Paldies par pasūtījumu'],
  ['nb', 'Takk for din bestilling'],
  ['nl', 'Bedankt voor je bestelling'],
  ['pl', 'Dziękujemy za zamówienie'],
  ['pt', 'Obrigado pela sua compra'],
  ['ro', 'Îți mulțumim pentru comandă'],
  ['ru', 'Спасибо за заказ'],
  ['sk', 'Ďakujeme za objednávku'],
  ['sl', 'Hvala za vaše naročilo'],
  ['sr', 'Hvala na kupovini'],
  ['sv', 'Tack för din beställning'],
  ['tr', 'Siparişiniz için teşekkür ederiz'],
  ['uk', 'Дякуємо за замовлення'],
  ['vi', 'Cảm ơn bạn đã đặt hàng'],
  ['zh', '感谢您的购买'],
  ['de', 'Bestellung bestätigt'],
  ['de', 'Ihre Bestellung ist bei uns eingegangen'],
  ['en', 'We’ve received your order'],
  ['es', 'Hemos recibido tu pedido'],
  ['fr', 'Nous avons bien reçu votre commande'],
  ['it', 'Abbiamo ricevuto il tuo ordine'],
  ['pt', 'Recebemos o seu pedido'],
  ['da', 'Vi har modtaget din ordre'],
  ['nb', 'Vi har mottatt din ordre'],
  ['nb', 'Bestillingen er mottatt'],
  ['sv', 'Din beställning är bekräftad'],
  ['sv', 'Vi har mottagit din beställning'],
  ['fi', 'Tilauksesi on vastaanotettu'],
  ['fi', 'Tilaus vahvistettu'],
  ['pl', 'Otrzymaliśmy Twoje zamówienie'],
] as const;

const fields = ['email', 'firstname', 'lastname', 'street', 'postcode', 'city', 'telephone'];

describe.each(thanks)('in %s, "%s"', (language, heading) => {
  it('thanks, and ends the checkout whose address it has', () => {
    const features = buildFeatures({
      href: 'https://shop.test/checkout',
      title: 'Shop',
      headings: [heading],
      fields,
      forms: ['checkout-form'],
    });
    expect(isThanking(features, buildMatcher(wordsOf(language)))).toBe(true);
    expect(classifyPage(features, undefined, wordsOf(language)).kind).toBe('other');
    const before = { ...features, headings: [] };
    expect(classifyPage(before, undefined, wordsOf(language)).kind).toBe('checkout');
  });
});

it.each([
  ['ar', 'تتبع طلبك'],
  ['cs', 'Sledování objednávky'],
  ['da', 'Spor din ordre'],
  ['de', 'Bestellung verfolgen'],
  ['en', 'Track your order'],
  ['es', 'Seguimiento de pedido'],
  ['fi', 'Tilauksen seuranta'],
  ['fr', 'Suivi de commande'],
  ['hu', 'Rendelés követése'],
  ['it', 'Traccia il tuo ordine'],
  ['ja', 'ご注文状況'],
  ['ko', '주문조회'],
  ['nl', 'Bestelling volgen'],
  ['pl', 'Status zamówienia'],
  ['pt', 'Rastrear pedido'],
  ['ru', 'Статус заказа'],
  ['tr', 'Sipariş Takibi'],
  ['vi', 'Tra cứu đơn hàng'],
  ['zh', '订单查询'],
])('in %s, "%s" asks where an order is, whatever form stands there', (language, title) => {
  const href = 'https://shop.test/x';
  const features = buildFeatures({
    href,
    title,
    headings: [title],
    fields,
    forms: ['checkout-form'],
  });
  expect(classifyPage(features, undefined, wordsOf(language)).kind).toBe('other');
});

it.each([
  ['ar', 'إتمام الطلب'],
  ['da', 'Bekræft din ordre'],
  ['de', 'Bestellung bestätigen'],
  ['de', 'Bestellung abschließen'],
  ['en', 'Your order'],
  ['es', 'Confirmar pedido'],
  ['fr', 'Confirmer ma commande'],
  ['fr', 'Votre commande'],
  ['it', 'Il tuo ordine'],
  ['ja', 'ご注文内容の確認'],
  ['ko', '주문/결제'],
  ['nl', 'Bestelling bevestigen'],
  ['pl', 'Potwierdź zamówienie'],
  ['sv', 'Bekräfta beställning'],
  ['tr', 'Siparişi onayla'],
  ['zh', '确认订单'],
])('in %s, "%s" stands before the purchase', (language, title) => {
  const features = buildFeatures({ title, headings: [title] });
  expect(isThanking(features, buildMatcher(wordsOf(language)))).toBe(false);
});

it.each([
  ['/checkout/onepage/success/', true],
  ['/checkout/order-received/17', true],
  ['/checkouts/cn/Z2NwLWV1cm9wZS13ZXN0/thank-you', true],
  ['/order-confirmation?id=3', true],
  ['/?page=thank-you', true],
  ['/checkout', false],
  ['/cart', false],
  ['/successories/pen', false],
])('the address %s: %s', (path, thanked) => {
  const features = buildFeatures({ href: `https://shop.test${path}` });
  expect(isThanking(features, buildMatcher(wordsOf('en')))).toBe(thanked);
});
