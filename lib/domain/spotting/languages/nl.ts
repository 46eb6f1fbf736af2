import type { ShopWords } from '../words.ts';

/** Dutch. */
export const nl: ShopWords = {
  cart: 'winkelwagen, winkelmand, winkelkar',
  checkout: 'afrekenen, kassa., bestelproces, bestellen.',
  placeOrder:
    'bestelling plaatsen, plaats bestelling, bestelling bevestigen, bestellen en betalen, betalen., bestelling afronden, betaalverplichting, nu kopen en betalen, verder betal, verder bezorg, naar betaling',
  address: '*adres., gegevens, postcode, ontvanger',
  delivery: 'bezorg, lever, betal, betaal, verzend, factu, afhaal',
  thankYou:
    'bedankt, dank u, dank je, dank bestelling, bestelling geplaatst, bestelling ontvangen, bestelling bevestigd, orderbevestiging, bestelbevestiging, mijn bestellingen, bestelling volgen, volg bestelling, bestelstatus, status bestelling',
  addToCart: 'in winkelwagen, in winkelmand, in mandje, toevoegen aan winkel, voeg toe aan',
  account: 'inloggen, aanmelden, registr, mijn account, wachtwoord, account aanmaken',
  order: 'bestelling., bestelling overzicht, besteloverzicht',
  pays: 'bestel, betaal, bevestig',
  coupon: 'kortingscode, actiecode, cadeaubon, waardebon',
  card: 'kaartnummer, kaarthouder',
};
