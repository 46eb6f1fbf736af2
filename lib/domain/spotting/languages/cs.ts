import type { ShopWords } from '../words.ts';

/** Czech. */
export const cs: ShopWords = {
  cart: 'košík',
  checkout: 'pokladn, objednávk, objednat',
  placeOrder:
    'závazně objednat, odeslat objednávku, dokončit objednávku, potvrdit objednávku, objednat s povinností, povinností platby, zaplatit, dokončit nákup, pokračovat platb, pokračovat doprav',
  address: 'údaje, adresa, příjemce',
  delivery: 'doručen, doprav, dodac, platb, fakturac, vyzvednutí',
  thankYou:
    'děkujeme, objednávka přijata, objednávka odeslána, objednávka dokončena, potvrzení objednávky, přijali objednávku, moje objednávky, stav objednávky, sledování objednávky, sledovat objednávku',
  addToCart: 'do košíku, přidat košík, koupit nyní',
  account: 'přihlá, registrac, můj účet, heslo, založit účet',
  order: 'vaše objednávka, souhrn objednávky, rekapitulace',
  pays: 'objednávk, zaplatit, potvrdit',
  coupon: 'slevový kód, slevový kupón, dárkový poukaz, kupón',
  card: 'číslo karty, držitel karty, platební kart',
};
