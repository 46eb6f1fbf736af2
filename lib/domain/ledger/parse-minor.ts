// ISO 4217 currencies whose minor unit is not a hundredth (list of 2024-06-25).
const noDecimals: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
);
const threeDecimals: ReadonlySet<string> = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** How many decimals a currency's main unit has: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  if (noDecimals.has(currency)) return 0;
  return threeDecimals.has(currency) ? 3 : 2;
}

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
