import { currencyDecimals } from '../../lib/domain/currency-decimals.ts';
import type { CommissionRate } from '../../lib/schema/network.ts';
import type { Money } from '../../lib/schema/primitives.ts';

/** `2.5 %` → 250 basis points; undefined where the text is no share between 0 and 100 % with at most two decimals. */
export function parseShare(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))? ?%$/.exec(text.trim());
  if (match === null) return undefined;
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return basisPoints <= 10_000 ? basisPoints : undefined;
}

/** `3.50 EUR` in minor units as ISO 4217 counts them; undefined where the text is no amount of that currency. */
export function parseAmount(text: string): Money | undefined {
  const match = /^(\d{1,7})(?:\.(\d{1,4}))? ?([A-Z]{3})$/.exec(text.trim());
  const currency = match?.[3];
  if (match === null || currency === undefined) return undefined;
  const digits = currencyDecimals(currency);
  const decimals = match[2] ?? '';
  if (decimals.length > digits) return undefined;
  return { minor: Number(`${match[1]}${decimals.padEnd(digits, '0')}`), currency };
}

/** `5 %` of the order, or `3.50 EUR` per order. */
export function parseRate(text: string): CommissionRate | undefined {
  const basisPoints = parseShare(text);
  if (basisPoints !== undefined) return { kind: 'share', basisPoints };
  const amount = parseAmount(text);
  return amount === undefined ? undefined : { kind: 'fixed', amount };
}
