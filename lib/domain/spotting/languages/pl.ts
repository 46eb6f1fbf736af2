import type { ShopWords } from '../words.ts';

/** Polish. */
export const pl: ShopWords = {
  cart: 'koszyk',
  checkout: 'zamówieni, kasa., kasy., do kasy',
  placeOrder:
    'zamawiam, złóż zamówienie, potwierdzam zamówienie, kupuję płacę, obowiązkiem zapłaty, zapłać., potwierdź zamówienie, zamów i zapłać, przejdź płatności, przejdź dostawy',
  address: 'dane., adres, odbiorc',
  delivery: 'dostaw, płatnoś, wysyłk, faktur, odbiór, zapłat',
  thankYou:
    'dziękujemy, zamówienie przyjęte, zamówienie złożone, potwierdzenie zamówienia, zamówienie zostało, otrzymaliśmy zamówienie, zamówienie potwierdzone, moje zamówienia, status zamówienia, stan zamówienia, śledzenie zamówienia, śledź zamówienie',
  addToCart: 'do koszyka, dodaj koszyka, kup teraz',
  account: 'zaloguj, logowani, rejestrac, moje konto, załóż konto, hasło',
  order: 'twoje zamówienie, podsumowanie',
  pays: 'zamówieni, zapłać, potwierd',
  coupon: 'kod rabatowy, kod promocyjny, bon., kupon',
  card: 'numer karty, posiadacz karty, karta płatnicza',
};
