import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../api/community/amounts.ts';
import { readableMoney } from '../../../api/pages/format.ts';
import { currencyDecimals } from '../../../lib/domain/currency-decimals.ts';
import { formatMoney } from '../../../lib/domain/format.ts';
import { formatMinor } from '../../../lib/domain/ledger/format-money.ts';
import { parseMinor } from '../../../lib/domain/ledger/parse-minor.ts';
import { parsePrice } from '../../../lib/domain/product/parse-price.ts';

/** ISO 4217, list one of 2024-06-25: every code with its minor units; the funds and metals without any are left out. */
const iso = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
    CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
    SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UZS VED VES WST XCD YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const rows = Object.entries(iso).flatMap(([decimals, codes]) =>
  codes.split(/\s+/).map((currency) => [currency, Number(decimals)] as const),
);
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

describe('minor units', () => {
  it.each(rows)('of %s are %i everywhere', (currency, decimals) => {
    expect(currencyDecimals(currency)).toBe(decimals);
    const minor = 5 * 10 ** decimals;
    const money = { minor, currency };
    expect(parseMinor('5', currency)).toBe(minor);
    expect(parseAmount(`5 ${currency}`)).toEqual(money);
    expect(parsePrice('5', currency)).toEqual(money);
    const digits = digitsOf(formatMinor(minor, currency));
    expect(digits).toBe(String(minor));
    expect(digitsOf(readableMoney(money))).toBe(digits);
    expect(digitsOf(formatMoney(money, 'en-US'))).toBe(digits);
  });

  it('do not depend on what the runtime thinks is usual', () => {
    expect(formatMoney({ minor: 123_456, currency: 'HUF' }, 'en-US')).toMatch(/^HUF\s1,234\.56$/);
    expect(parseAmount('500.50 HUF')).toEqual({ minor: 50_050, currency: 'HUF' });
  });
});
