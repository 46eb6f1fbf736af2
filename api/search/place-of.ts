import type { NonprofitId, RegisterScheme } from '../../lib/schema/nonprofit.ts';

const schemeOrder = { 'us-ein': 0, 'gb-chc': 1, 'gb-sc': 2, 'gb-nic': 3 } as const satisfies Record<
  RegisterScheme,
  number
>;
const isScheme = (text: string): text is RegisterScheme => text in schemeOrder;

const sizes = 256;
const numbersPerScheme = 2 ** 30;
const schemes = 8;

/**
 * Where a nonprofit stands in every search result before the words are weighed: larger organisations first, a unique
 * integer below 2^41. An index read in this order gives the largest matches without sorting, also for a prefix of two
 * letters that fits half a register. `weight` is the yearly revenue in whole currency units, 0 when unknown.
 */
export function placeOf(id: NonprofitId, weight: number): number {
  const [scheme = '', number = ''] = id.split(':');
  const digits = Number.parseInt(number.replace(/\D/g, ''), 10);
  const size = Math.min(sizes - 1, Math.floor(Math.log2(1 + Math.max(0, weight)) * 6));
  const order = isScheme(scheme) ? schemeOrder[scheme] : schemes - 1;
  return ((sizes - 1 - size) * schemes + order) * numbersPerScheme + digits;
}
