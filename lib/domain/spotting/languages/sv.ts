import type { ShopWords } from '../words.ts';

/** Swedish. */
export const sv: ShopWords = {
  cart: 'varukorg, kundvagn, shoppingbag',
  checkout: '*kassan, kassa., beställning, utcheckning',
  placeOrder:
    'slutför köp, genomför köp, bekräfta köp, lägg beställning, skicka order, betala., slutför beställning, bekräfta beställning, genomför betalning, fortsätt leverans, fortsätt betalning, till betalning',
  address: '*adress., uppgifter, mottagare',
  delivery: 'leverans, frakt, betaln, betals, faktura, fakturering, upphämtning',
  thankYou:
    'tack för, tack., orderbekräftelse, beställning mottagen, order mottagen, köpet genomfört, beställning bekräftad, order bekräftad, ordern mottagen, beställningen mottagen, mottagit order, mottagit beställning, mina ordrar, mina beställningar, orderstatus, spåra order, spåra beställning',
  addToCart: 'lägg i varukorg, lägg i kundvagn, lägg till varukorg, köp nu',
  account: 'logga in, mina sidor, skapa konto, registrera, lösenord, mitt konto',
  order: 'din beställning, din order, ordersammanfattning',
  pays: 'order., beställ, betala., bekräfta',
  coupon: 'rabattkod, kampanjkod, presentkort, värdecheck',
  card: 'kortnummer, kortinnehavare, betalkort',
};
