import type { ShopWords } from '../words.ts';

/** German. */
export const de: ShopWords = {
  cart: 'warenkorb, einkaufswagen, einkaufskorb',
  checkout: 'kasse, kassa, bestellvorgang',
  placeOrder:
    'zahlungspflichtig, kostenpflichtig, bestellung abschicken, bestellung absenden, bestellung abschließen, kauf abschließen, jetzt bestellen, bezahlen., bestellung prüfen, zur zahlung, weiter versand, weiter zahlung',
  address: '*adresse, empfänger, gast.',
  delivery: 'liefer, versand, rechnung, zahlung, zustell, abhol',
  thankYou:
    'vielen dank, danke., herzlichen dank, dank bestellung, dank einkauf, bestellbestätigung, auftragsbestätigung, bestellung eingegangen, bestellung erhalten, bestellung erfolgreich, bestellung bestätigt, bestellung ist eingegangen, bestellung abgeschlossen, meine bestellungen, bestellstatus, bestellung verfolgen, sendungsverfolgung',
  addToCart: 'in den warenkorb, zum warenkorb hinzu, in den einkaufswagen, in den korb',
  account: 'anmeld, registrier, kundenkonto, mein konto, passwort',
  order: 'bestellung, bestellübersicht, gesamtsumme',
  pays: 'bestell, bezahl, bestätig',
  coupon: 'gutschein, rabattcode, aktionscode',
  card: 'kartennummer, kreditkarte',
};
