import type { ShopWords } from '../words.ts';

/** Finnish. */
export const fi: ShopWords = {
  cart: 'ostoskori, ostoskärry, ostoskassi',
  checkout: 'kassa., kassalle, tilaus., tilauksen',
  placeOrder:
    'vahvista tilaus, lähetä tilaus, tee tilaus, maksa., vahvista osto, viimeistele tilaus, hyväksy tilaus, siirry maksamaan, tilaa ja maksa, jatka toimitu, jatka maksu',
  address: '*osoite, yhteystiedot, omat tieto, vastaanottaja',
  delivery: 'toimitus, maksu, maksa, laskutus, nouto',
  thankYou:
    'kiitos., tilausvahvistus, tilaus vastaanotettu, tilauksesi on vahvistettu, tilaus onnistui, tilaus vahvistettu, tilauksesi vastaanotettu, omat tilaukset, tilauksen seuranta, seuraa tilausta, tilauksen tila.',
  addToCart: 'lisää kori, lisää ostoskori, osta nyt',
  account: 'kirjaudu, rekisteröidy, oma tili, luo tili, salasana, omat sivut',
  order: 'tilauksesi, tilauksen yhteenveto',
  pays: 'tilauks, maksa., vahvista',
  coupon: 'alennuskoodi, kampanjakoodi, lahjakortti, etukoodi',
  card: 'kortin numero, korttinumero, luottokort',
};
