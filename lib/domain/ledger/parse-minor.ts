/** ISO 4217 currencies whose minor unit is not a hundredth (list of 2024-06-25). */
const decimalsOf: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};
const commonDecimals = 2;

/** How many decimals a currency's main unit has: 2 for USD, 0 for JPY, 3 for KWD. */
export const currencyDecimals = (currency: string): number =>
  decimalsOf[currency] ?? commonDecimals;

const decimal = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/;

/**
 * An amount as networks write it (`12.5`, `"12.50"`, `-3`) in minor units, digit by digit, so no binary fraction comes
 * in. What is finer than the minor unit is cut off: nobody can be promised or paid it. Undefined when it is no amount.
 */
export function parseMinor(amount: string | number, currency: string): number | undefined {
  const parts = decimal.exec(String(amount).trim());
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const decimals = currencyDecimals(currency);
  const minor = Number.parseInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals), 10);
  return sign === '-' && minor !== 0 ? -minor : minor;
}
