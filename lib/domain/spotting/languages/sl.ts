import type { ShopWords } from '../words.ts';

/** Slovenian. */
export const sl: ShopWords = {
  cart: 'košaric, voziček, nakupovalna',
  checkout: 'blagajn, zaključek nakupa, naročil, na blagajno',
  placeOrder:
    'oddaj naročilo, potrdi naročilo, zaključi nakup, zaključi naročilo, pošlji naročilo, obveznostjo plačila, plačaj, naroči z, nadaljuj dostav, nadaljuj plačil',
  address: 'podatki, naslov., prejemnik',
  delivery: 'dostav, plačil, račun., prevzem, pošiljanj',
  thankYou:
    'hvala., zahvaljujemo, naročilo sprejeto, naročilo oddano, potrditev naročila, naročilo uspešno, prejeli naročilo, sledenje naročil, status naročila, stanje naročila',
  addToCart: 'v košarico, dodaj košaric, v voziček, kupi zdaj',
  account: 'prijav, registr, moj račun, geslo, ustvari račun',
  order: 'vaše naročilo, povzetek naročila',
  pays: 'naročil, plačaj, potrdi',
  coupon: 'koda za popust, promocijska koda, kupon, darilni bon',
  card: 'številka kartice, imetnik kartice, plačilna kartic',
};
