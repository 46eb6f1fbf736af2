import type { ShopWords } from '../words.ts';

/** Turkish. */
export const tr: ShopWords = {
  cart: 'sepet, alışveriş sepeti',
  checkout: 'ödeme., ödeme yap, kasa., satın alma, alışverişi tamamla',
  placeOrder:
    'siparişi onayla, siparişi tamamla, sipariş ver, ödemeyi tamamla, ödeme yap, alışverişi tamamla, onayla ve bitir, satın almayı tamamla, ödemeye geç, ödemeye devam',
  address: 'adres, alıcı bilgi, teslimat bilgileri',
  delivery: 'teslimat, kargo, ödeme, fatura, gönderim',
  thankYou:
    'teşekkür, siparişiniz alındı, siparişiniz için teşekkür, siparişiniz onaylandı, siparişiniz tamamlandı, sipariş onayı, siparişiniz başarıyla, siparişlerim, sipariş taki, sipariş durumu',
  addToCart: 'sepete ekle, sepete at, hemen al, şimdi al',
  account: 'giriş, üye ol, üyelik, hesabım, şifre, kayıt ol, oturum aç',
  order: 'sipariş özeti, siparişiniz',
  pays: 'sipariş, öde., onayla',
  coupon: 'indirim kodu, kupon, hediye çeki, promosyon kodu',
  card: 'kart numara, kart sahib, kredi kart',
};
