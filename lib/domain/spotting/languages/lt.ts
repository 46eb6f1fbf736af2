import type { ShopWords } from '../words.ts';

/** Lithuanian. */
export const lt: ShopWords = {
  cart: 'krepšel, pirkinių',
  checkout: 'apmokėjim, užsakym, kasa., atsiskaitym',
  placeOrder:
    'pateikti užsakymą, patvirtinti užsakymą, užsakyti ir apmokėti, apmokėti, užbaigti užsakymą, pirkti ir sumokėti, tęsti pristatym, tęsti mokėjim',
  address: 'adresas, duomenys, gavėj',
  delivery: 'pristatym, mokėjim, siuntim, sąskait, atsiėmim',
  thankYou:
    'ačiū., dėkojame, užsakymas priimtas, užsakymas gautas, užsakymas patvirtintas, užsakymo patvirtinimas, gavome užsakymą, užsakymo būsena, užsakymo sekimas, sekti užsakymą',
  addToCart: 'į krepšelį, įdėti krepšel, pirkti dabar',
  account: 'prisijung, registr, mano paskyra, slaptažod',
  order: 'jūsų užsakymas, užsakymo suvestinė',
  pays: 'užsakym, mokėti, patvirtin',
  coupon: 'nuolaidos kod, kupon, dovanų čekis, dovanų kuponas',
  card: 'kortelės numeris, kortelės savinink, kredito kortel',
};
