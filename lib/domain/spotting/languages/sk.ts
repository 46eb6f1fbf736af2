import type { ShopWords } from '../words.ts';

/** Slovak. */
export const sk: ShopWords = {
  cart: 'nákupný koš, košík, nákupný vozík',
  checkout: 'pokladň, objednávk, objednať',
  placeOrder:
    'záväzne objednať, odoslať objednávku, dokončiť objednávku, potvrdiť objednávku, povinnosťou platby, zaplatiť, dokončiť nákup, pokračovať platb, pokračovať doprav',
  address: 'údaje, adresa, príjemca',
  delivery: 'doručen, doprav, dodac, platb, fakturač, vyzdvihnutie, osobný odber',
  thankYou:
    'ďakujeme, objednávka prijatá, objednávka odoslaná, objednávka bola, potvrdenie objednávky, prijali objednávku, moje objednávky, stav objednávky, sledovanie objednávky, sledovať objednávku',
  addToCart: 'do košíka, pridať košík, kúpiť teraz',
  account: 'prihlás, registrác, môj účet, heslo, vytvoriť účet',
  order: 'vaša objednávka, súhrn objednávky, rekapitulácia',
  pays: 'objednávk, zaplatiť, potvrdiť',
  coupon: 'zľavový kód, zľavový kupón, darčekový poukaz, kupón',
  card: 'číslo karty, držiteľ karty, platobná kart',
};
