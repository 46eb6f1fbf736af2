import type { ShopWords } from '../words.ts';

/** Italian. */
export const it: ShopWords = {
  cart: 'carrello, borsa.',
  checkout: 'cassa., concludi acquisto, procedi acquisto, vai alla cassa',
  placeOrder:
    'conferma ordine, invia ordine, effettua ordine, completa ordine, completa acquisto, acquista paga, paga., concludi ordine, ordina paga, continua spedizione, continua pagamento',
  address: 'indirizzo, destinatario, ospite',
  delivery: 'spedizione, consegna, pagamento, fatturazione, ritiro',
  thankYou:
    'grazie., ordine confermato, ordine ricevuto, ordine completato, conferma dell ordine, ordine effettuato, ricevuto ordine, miei ordini, traccia ordine, stato ordine, tracciamento ordine, segui ordine',
  addToCart: 'aggiungi carrello, aggiungi borsa, metti carrello, acquista ora',
  account: 'accedi, registra, mio account, password, login',
  order: 'il tuo ordine, riepilogo ordine, ordine.',
  pays: 'paga., conferma., acquisto',
  coupon: 'codice sconto, buono sconto, codice promo, coupon',
  card: 'numero carta, carta credito',
};
