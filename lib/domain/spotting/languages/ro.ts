import type { ShopWords } from '../words.ts';

/** Romanian. */
export const ro: ShopWords = {
  cart: 'coș., coșul, coșul de cumpărături',
  checkout: 'finalizare, finalizează, casa., comand',
  placeOrder:
    'trimite comanda, plasează comanda, confirmă comanda, finalizează comanda, plătește acum, obligația plată, efectuează comanda, continuă livrare, continuă plat',
  address: 'datele, adresa, destinatar',
  delivery: 'livr, factur, plată., transport, curier, ridicare',
  thankYou:
    'mulțumim, comanda confirmată, comanda a fost, confirmare comandă, comanda ta a fost, primit comanda, comenzile mele, status comandă, starea comenzii, urmărire comandă, urmărește comanda',
  addToCart: 'adaugă coș, pune coș, cumpără acum',
  account: 'autentific, înregistr, contul meu, cont nou, parol, conectare',
  order: 'comanda ta, comanda dvs, sumar comand',
  pays: 'comanda., plătește, confirm',
  coupon: 'cod promoțional, cod reducere, voucher, cupon',
  card: 'număr card, numărul card, titular card',
};
