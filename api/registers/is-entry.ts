import { NonprofitId } from '../../lib/schema/nonprofit.ts';
import { CountryCode, PlainText } from '../../lib/schema/primitives.ts';
import type { RegisterEntry } from './register-row.ts';

const Name = PlainText(300);
const Place = PlainText(100);
/** Nearly every text of a register; the schema judges the others. A schema for each of two million records takes longer than storing them. */
const ordinaryName = /^[ -~]{1,300}$/;
const ordinaryPlace = /^[ -~]{1,100}$/;
const ordinaryId = /^us-ein:\d{9}$|^gb-chc:\d{6,7}$/;
const safestWeight = 1e15;

const isName = (text: string): boolean => ordinaryName.test(text) || Name.safeParse(text).success;
const isPlace = (text: string | null): boolean =>
  text === null || ordinaryPlace.test(text) || Place.safeParse(text).success;
const isCountry = (code: string): boolean => code === 'US' || CountryCode.safeParse(code).success;

/** True for what the `Nonprofit` schema takes. */
export const isEntry = ({ id, name, city, region, country }: RegisterEntry): boolean =>
  (ordinaryId.test(id) || NonprofitId.safeParse(id).success) &&
  isName(name) &&
  isPlace(city) &&
  isPlace(region) &&
  isCountry(country);

/** Revenue as a whole number of currency units; 0 for none, for a loss and for what is no number. */
export function readWeight(text: string): number {
  const amount = Math.round(Number(text));
  return amount > 0 && amount < safestWeight ? amount : 0;
}
