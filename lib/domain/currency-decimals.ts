// ISO 4217's minor units (list one of 2024-06-25), as far as they are not 2. Networks and banks count by this list;
// `Intl` counts by CLDR's custom, which leaves the hundredths of HUF, COP and a dozen others away.
const byDecimals: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** How many decimals a currency's main unit has: 2 for USD, 0 for JPY, 3 for KWD. The one table for the whole project. */
export function currencyDecimals(currency: string): number {
  const found = Object.entries(byDecimals).find(([, codes]) => codes.split(' ').includes(currency));
  return found === undefined ? 2 : Number(found[0]);
}
