import type { ShopWords } from '../words.ts';

/** Estonian. */
export const et: ShopWords = {
  cart: 'ostukorv, ostukäru',
  checkout: 'kassa., tellimus., vormista, tellimuse vormistamine',
  placeOrder:
    'esita tellimus, kinnita tellimus, kinnita ost, maksa nüüd, lõpeta tellimus, vormista tellimus, mine maksma, telli ja maksa, edasi maks, edasi tarne',
  address: 'aadress, andmed, saaja',
  delivery: 'tarne., tarnevi, makse., maksevi, kohaletoimet, arve., pakiautomaat',
  thankYou:
    'täname, aitäh, tellimus vastu võetud, tellimus kinnitatud, tellimuse kinnitus, tellimus esitatud, tellimuse jälgimine, tellimuse staatus, tellimuse olek, jälgi tellimust',
  addToCart: 'lisa korvi, lisa ostukorvi, osta kohe',
  account: 'logi sisse, registreeri, minu konto, parool, loo konto',
  order: 'sinu tellimus, tellimuse kokkuvõte',
  pays: 'tellimus, maksa, kinnita',
  coupon: 'sooduskood, kupong, kinkekaart, kampaaniakood',
  card: 'kaardi number, kaardi omanik, krediitkaart',
};
