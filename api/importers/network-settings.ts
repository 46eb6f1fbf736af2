import { CurrencyCode } from '../../lib/schema/primitives.ts';
import { z } from '../../lib/zod.ts';
import { baseUrl, httpUrl, number, plainId, text, wholeNumberSetting } from '../settings.ts';

const days = (most: number) => z.optional(wholeNumberSetting(1, most));
const longestOverlap = 730;

/** The settings of every network that the server reads, by the variables' names. */
export const networkSettings = {
  AWIN_BASE_URL: z._default(baseUrl, 'https://api.awin.com/'),
  AWIN_PUBLISHER_ID: z.optional(number),
  AWIN_TOKEN: z.optional(text),
  AWIN_WINDOW_DAYS: days(31),
  AWIN_OVERLAP_DAYS: days(longestOverlap),
  CJ_BASE_URL: z._default(baseUrl, 'https://commissions.api.cj.com/'),
  CJ_COMPANY_ID: z.optional(number),
  CJ_TOKEN: z.optional(text),
  /** The currency that CJ pays the account in; its records do not name it. */
  CJ_CURRENCY: z.optional(CurrencyCode),
  CJ_WINDOW_DAYS: days(31),
  CJ_OVERLAP_DAYS: days(longestOverlap),
  EBAY_BASE_URL: z._default(baseUrl, 'https://api.partner.ebay.com/'),
  EBAY_ACCOUNT_SID: z.optional(plainId),
  EBAY_TOKEN: z.optional(text),
  /** The currency that eBay pays the account in; its report does not name it. */
  EBAY_CURRENCY: z.optional(CurrencyCode),
  EBAY_WINDOW_DAYS: days(90),
  EBAY_OVERLAP_DAYS: days(longestOverlap),
  IMPACT_BASE_URL: z._default(baseUrl, 'https://api.impact.com/'),
  IMPACT_ACCOUNT_SID: z.optional(plainId),
  IMPACT_TOKEN: z.optional(text),
  IMPACT_WINDOW_DAYS: days(45),
  IMPACT_OVERLAP_DAYS: days(longestOverlap),
  PARTNERIZE_BASE_URL: z._default(baseUrl, 'https://api.partnerize.com/'),
  PARTNERIZE_PUBLISHER_ID: z.optional(plainId),
  PARTNERIZE_APPLICATION_KEY: z.optional(text),
  PARTNERIZE_API_KEY: z.optional(text),
  PARTNERIZE_WINDOW_DAYS: days(366),
  PARTNERIZE_OVERLAP_DAYS: days(longestOverlap),
  RAKUTEN_BASE_URL: z._default(baseUrl, 'https://api.linksynergy.com/'),
  RAKUTEN_CLIENT_ID: z.optional(text),
  RAKUTEN_CLIENT_SECRET: z.optional(text),
  RAKUTEN_SITE_ID: z.optional(number),
  RAKUTEN_WINDOW_DAYS: days(30),
  RAKUTEN_OVERLAP_DAYS: days(30),
  SKIMLINKS_BASE_URL: z._default(baseUrl, 'https://reporting.skimapis.com/'),
  SKIMLINKS_TOKEN_URL: z._default(httpUrl, 'https://authentication.skimapis.com/access_token'),
  SKIMLINKS_PUBLISHER_ID: z.optional(number),
  SKIMLINKS_CLIENT_ID: z.optional(text),
  SKIMLINKS_CLIENT_SECRET: z.optional(text),
  SKIMLINKS_OVERLAP_DAYS: days(longestOverlap),
} as const;

/** What makes an account, by the network; one without the others is a mistake, not an account. */
export const accountSettings = {
  awin: ['AWIN_PUBLISHER_ID', 'AWIN_TOKEN'],
  cj: ['CJ_COMPANY_ID', 'CJ_TOKEN', 'CJ_CURRENCY'],
  ebay: ['EBAY_ACCOUNT_SID', 'EBAY_TOKEN', 'EBAY_CURRENCY'],
  impact: ['IMPACT_ACCOUNT_SID', 'IMPACT_TOKEN'],
  partnerize: ['PARTNERIZE_PUBLISHER_ID', 'PARTNERIZE_APPLICATION_KEY', 'PARTNERIZE_API_KEY'],
  rakuten: ['RAKUTEN_CLIENT_ID', 'RAKUTEN_CLIENT_SECRET', 'RAKUTEN_SITE_ID'],
  skimlinks: ['SKIMLINKS_PUBLISHER_ID', 'SKIMLINKS_CLIENT_ID', 'SKIMLINKS_CLIENT_SECRET'],
} as const satisfies Record<string, readonly (keyof typeof networkSettings)[]>;

/** What is missing of accounts that are set in part, as `NAME: what is wrong`. */
export function missingAccountParts(settings: Readonly<Record<string, unknown>>): string[] {
  return Object.values(accountSettings).flatMap((names) => {
    const present = names.filter((name) => settings[name] !== undefined);
    if (present.length === 0) return [];
    return names
      .filter((name) => settings[name] === undefined)
      .map((name) => `${name}: is needed beside ${present.join(' and ')}`);
  });
}
