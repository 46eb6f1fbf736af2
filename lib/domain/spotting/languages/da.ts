import type { ShopWords } from '../words.ts';

/** Danish. */
export const da: ShopWords = {
  cart: 'indkøbskurv, kurv., kurven, indkøbsvogn',
  checkout: 'bestilling, kassen., til kassen, udtjekning, checkud',
  placeOrder:
    'gennemfør køb, gennemfør ordre, bekræft ordre, bekræft køb, afgiv ordre, køb nu og betal, betal., gennemfør betaling, afslut køb, send ordre, fortsæt levering, fortsæt betaling, gå til betaling',
  address: 'oplysninger, adresse, modtager',
  delivery: 'levering, fragt, fakturering, betaling, forsendelse, afhentning',
  thankYou:
    'tak for, mange tak, tak ordre, tak køb, tak bestilling, ordrebekræftelse, ordre modtaget, ordre gennemført, kvittering, modtaget ordre, modtaget bestilling, ordre bekræftet, ordren modtaget, bestillingen modtaget, mine ordrer, ordrestatus, find ordre, spor ordre',
  addToCart: 'læg i kurv, læg i indkøbskurv, føj til kurv, tilføj kurv, køb nu',
  account: 'log ind, min konto, opret konto, opret bruger, adgangskode, tilmeld',
  order: 'din ordre, din bestilling, ordreoversigt',
  pays: 'ordre., bestil, betal., bekræft',
  coupon: 'rabatkode, kampagnekode, gavekort, værdikupon',
  card: 'kortnummer, kortholder, betalingskort',
};
