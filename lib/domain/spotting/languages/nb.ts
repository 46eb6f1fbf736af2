import type { ShopWords } from '../words.ts';

/** Norwegian. */
export const nb: ShopWords = {
  cart: 'handlekurv, handlevogn, handleveske',
  checkout: 'kasse., kassen, utsjekking, til kassen, bestilling',
  placeOrder:
    'fullfør kjøp, fullfør bestilling, bekreft ordre, bekreft kjøp, bekreft bestilling, send bestilling, legg inn bestilling, betal., gjennomfør kjøp, plasser ordre, fortsett levering, fortsett betaling, gå til betaling',
  address: 'opplysninger, adresse, mottaker, kundeinformasjon',
  delivery: 'levering, frakt, betaling, faktura, sending, henting',
  thankYou:
    'takk for, tusen takk, takk ordre, takk bestilling, takk kjøp, takk handel, ordrebekreftelse, ordre mottatt, bestilling mottatt, kvittering, mottatt ordre, mottatt bestilling, ordre bekreftet, bestilling bekreftet, ordren mottatt, bestillingen mottatt, mine ordrer, mine bestillinger, ordrestatus, spor ordre, spor bestilling',
  addToCart: 'legg i handle, legg i kurv, legg til handle, kjøp nå',
  account: 'logg inn, min side, opprett konto, registrer deg, passord, min konto',
  order: 'din ordre, din bestilling, ordreoversikt',
  pays: 'ordre., bestill, betal., bekreft',
  coupon: 'rabattkode, kampanjekode, gavekort, verdikode',
  card: 'kortnummer, kortholder, betalingskort',
};
