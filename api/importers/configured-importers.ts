import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '../env.ts';
import { awinImporter } from './awin.ts';
import { cjImporter } from './cj.ts';
import { ebayImporter } from './ebay.ts';
import { impactImporter } from './impact.ts';
import type { NetworkImporter, ReportSpans } from './network-importer.ts';
import { partnerizeImporter } from './partnerize.ts';
import { rakutenImporter } from './rakuten.ts';
import type { ReportPlace } from './report-client.ts';
import { skimlinksImporter } from './skimlinks.ts';

/** The networks that this server knows how to read. */
export const importableNetworks = [
  'awin',
  'cj',
  'ebay',
  'impact',
  'partnerize',
  'rakuten',
  'skimlinks',
] as const;
export type ImportableNetwork = (typeof importableNetworks)[number];

/** Those of them that say what they approved, but never what they paid. */
export const networksWithoutPayment = ['ebay', 'rakuten'] as const satisfies ImportableNetwork[];

type Configure = (
  environment: Environment,
  at: (baseUrl: string) => ReportPlace,
) => NetworkImporter | undefined;

const placeAt =
  (stop: AbortSignal | undefined) =>
  (baseUrl: string): ReportPlace => ({
    baseUrl,
    pause: (milliseconds) =>
      pause(milliseconds, undefined, stop === undefined ? {} : { signal: stop }),
    now: Date.now,
    stop,
  });

/** The steward's spans where they are set; the network's own else. */
function withSpans(
  importer: NetworkImporter,
  overlapDays: number | undefined,
  windowDays?: number,
): NetworkImporter {
  const own: ReportSpans = importer;
  return {
    ...importer,
    overlapDays: overlapDays ?? own.overlapDays,
    windowDays: windowDays ?? own.windowDays,
  };
}

const importers = {
  awin: ({ AWIN_PUBLISHER_ID: publisherId, AWIN_TOKEN: token, ...rest }, at) => {
    if (publisherId === undefined || token === undefined) return undefined;
    const importer = awinImporter({ publisherId, token }, at(rest.AWIN_BASE_URL));
    return withSpans(importer, rest.AWIN_OVERLAP_DAYS, rest.AWIN_WINDOW_DAYS);
  },
  cj: ({ CJ_COMPANY_ID: companyId, CJ_TOKEN: token, CJ_CURRENCY: currency, ...rest }, at) => {
    if (companyId === undefined || token === undefined || currency === undefined) return undefined;
    const importer = cjImporter({ companyId, token, currency }, at(rest.CJ_BASE_URL));
    return withSpans(importer, rest.CJ_OVERLAP_DAYS, rest.CJ_WINDOW_DAYS);
  },
  ebay: (
    { EBAY_ACCOUNT_SID: accountSid, EBAY_TOKEN: token, EBAY_CURRENCY: currency, ...rest },
    at,
  ) => {
    if (accountSid === undefined || token === undefined || currency === undefined) return undefined;
    const importer = ebayImporter({ accountSid, token, currency }, at(rest.EBAY_BASE_URL));
    return withSpans(importer, rest.EBAY_OVERLAP_DAYS, rest.EBAY_WINDOW_DAYS);
  },
  impact: ({ IMPACT_ACCOUNT_SID: accountSid, IMPACT_TOKEN: token, ...rest }, at) => {
    if (accountSid === undefined || token === undefined) return undefined;
    const importer = impactImporter({ accountSid, token }, at(rest.IMPACT_BASE_URL));
    return withSpans(importer, rest.IMPACT_OVERLAP_DAYS, rest.IMPACT_WINDOW_DAYS);
  },
  partnerize: (
    {
      PARTNERIZE_PUBLISHER_ID: publisherId,
      PARTNERIZE_APPLICATION_KEY: applicationKey,
      PARTNERIZE_API_KEY: apiKey,
      ...rest
    },
    at,
  ) => {
    if (publisherId === undefined || applicationKey === undefined || apiKey === undefined) {
      return undefined;
    }
    const account = { publisherId, applicationKey, apiKey };
    const importer = partnerizeImporter(account, at(rest.PARTNERIZE_BASE_URL));
    return withSpans(importer, rest.PARTNERIZE_OVERLAP_DAYS, rest.PARTNERIZE_WINDOW_DAYS);
  },
  rakuten: (
    {
      RAKUTEN_CLIENT_ID: clientId,
      RAKUTEN_CLIENT_SECRET: clientSecret,
      RAKUTEN_SITE_ID: siteId,
      ...rest
    },
    at,
  ) => {
    if (clientId === undefined || clientSecret === undefined || siteId === undefined) {
      return undefined;
    }
    const account = { clientId, clientSecret, siteId };
    const importer = rakutenImporter(account, at(rest.RAKUTEN_BASE_URL));
    return withSpans(importer, rest.RAKUTEN_OVERLAP_DAYS, rest.RAKUTEN_WINDOW_DAYS);
  },
  skimlinks: (
    {
      SKIMLINKS_PUBLISHER_ID: publisherId,
      SKIMLINKS_CLIENT_ID: clientId,
      SKIMLINKS_CLIENT_SECRET: clientSecret,
      SKIMLINKS_TOKEN_URL: tokenUrl,
      ...rest
    },
    at,
  ) => {
    if (publisherId === undefined || clientId === undefined || clientSecret === undefined) {
      return undefined;
    }
    const account = { publisherId, clientId, clientSecret, tokenUrl };
    const importer = skimlinksImporter(account, at(rest.SKIMLINKS_BASE_URL));
    return withSpans(importer, rest.SKIMLINKS_OVERLAP_DAYS);
  },
} as const satisfies Record<ImportableNetwork, Configure>;

/** The importer of a network, or undefined while its account is not configured; `stop` ends its calls and pauses. */
export const configuredImporter = (
  network: ImportableNetwork,
  environment: Environment,
  stop?: AbortSignal,
): NetworkImporter | undefined => importers[network](environment, placeAt(stop));

/** Every importer whose account is configured; `stop` ends their calls and pauses. */
export function configuredImporters(
  environment: Environment,
  stop?: AbortSignal,
): NetworkImporter[] {
  return importableNetworks.flatMap(
    (network) => configuredImporter(network, environment, stop) ?? [],
  );
}
