import type { ShopWords } from '../words.ts';

/** Hungarian. */
export const hu: ShopWords = {
  cart: 'kosár., kosara, bevásárlókosár',
  checkout: 'pénztár, megrendelés, rendelés.',
  placeOrder:
    'megrendelem, rendelés elküldése, rendelés leadása, rendelés véglegesítése, megrendelés elküldése, fizetési kötelezettség, fizetek, rendelés megerősítése, tovább a fizetéshez, tovább szállít, tovább fizetés',
  address: 'adatok, címzett, *cím.',
  delivery: 'szállít, számláz, fizetés, fizetési, átvétel, kiszállítás',
  thankYou:
    'köszönjük, rendelés visszaigazolás, sikeres rendelés, sikeres megrendelés, rendelését megkaptuk, megkaptuk rendelés, rendelés követés, rendelés nyomon, rendelés állapot, rendelés státusz, rendeléseim',
  addToCart: 'kosárba, kosárhoz, megveszem',
  account: 'bejelentkez, regisztrác, fiókom, jelszó, belépés',
  order: 'rendelése, rendelés összesít',
  pays: 'rendelés, megrendel, fizet, megerősít',
  coupon: 'kuponkód, kedvezménykód, ajándékutalvány, kupon',
  card: 'kártyaszám, bankkártya, kártyabirtokos',
};
