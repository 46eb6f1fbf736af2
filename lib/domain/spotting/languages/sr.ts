import type { ShopWords } from '../words.ts';

/** Serbian, Croatian and Bosnian. */
export const sr: ShopWords = {
  cart: 'korpa., korpu, korpi, košaric, корпа, корпу',
  checkout: 'kupovin, plaćanj, naplat, blagajn, narudžb, porudžbin, плаћањ, поруџбин',
  placeOrder:
    'potvrdi kupovin, potvrdi narudžbu, potvrdi porudžbinu, pošalji narudžbu, pošalji porudžbinu, završi kupnju, završi kupovinu, naruči, plati sada, dovrši narudžbu, obveza plaćanja, потврди, поручи, nastavi dostav, nastavi plaćanj',
  address: 'podaci, adresa, primatelj, primalac, адреса, подаци',
  delivery: 'dostav, isporuk, plaćanje, račun., preuzimanj, достав, испорук',
  thankYou:
    'hvala., zahvaljujemo, narudžba zaprimljena, porudžbina primljena, potvrda narudžbe, potvrda porudžbine, uspješno naruč, хвала, primili narudžbu, primili porudžbinu, praćenje narudžbe, praćenje porudžbine, status narudžbe, status porudžbine',
  addToCart:
    'dodaj korpu, dodaj u korpu, u košaricu, dodaj košaricu, stavi u košaricu, kupi odmah, у корпу',
  account: 'prijav, registr, moj račun, moj nalog, lozink, пријав',
  order: 'vaša narudžba, vaša porudžbina, pregled narudžbe',
  pays: 'narudžb, porudžbin, plati., potvrdi',
  coupon: 'kod za popust, promo kod, kupon, poklon bon, vaučer',
  card: 'broj kartice, platna kartic',
};
