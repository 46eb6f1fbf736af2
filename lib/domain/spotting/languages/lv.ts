import type { ShopWords } from '../words.ts';

/** Latvian. */
export const lv: ShopWords = {
  cart: 'groz, iepirkumu',
  checkout: 'pasūtīj, norēķin, kase., noformē',
  placeOrder:
    'apstiprināt pasūtījumu, veikt pasūtījumu, nosūtīt pasūtījumu, pasūtīt ar, apmaksāt, pabeigt pasūtījumu, maksāt tagad, noformēt pasūtījumu, turpināt piegād, turpināt maksā',
  address: 'adrese, dati., saņēmēj',
  delivery: 'piegād, maksājum, apmaks, sūtīj, rēķin, saņemšan',
  thankYou:
    'paldies, pasūtījums pieņemts, pasūtījums saņemts, pasūtījums apstiprināts, pasūtījuma apstiprinājums, saņēmām pasūtījumu, pasūtījuma statuss, pasūtījuma izsekošana, izsekot pasūtījum',
  addToCart: 'ielikt grozā, pievienot grozam, grozā., pirkt tagad',
  account: 'pieslēg, ienākt, reģistr, mans konts, parole',
  order: 'jūsu pasūtījums, pasūtījuma kopsavilkums',
  pays: 'pasūtījum, maksāt, apstiprin',
  coupon: 'atlaižu kod, atlaides kod, kupon, dāvanu karte',
  card: 'kartes numurs, kredītkart, maksājumu kart',
};
