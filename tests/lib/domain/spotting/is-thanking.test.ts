import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/domain/classify-page.ts';
import { isThanking } from '../../../../lib/domain/spotting/is-thanking.ts';
import { buildMatcher } from '../../../../lib/domain/spotting/match-words.ts';
import { buildFeatures, wordsOf } from '../../../support/page-features.ts';

const thanks = [
  ['ar', 'شكرا لطلبك'],
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
