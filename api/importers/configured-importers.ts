import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '../env.ts';
import { awinImporter } from './awin.ts';
import { cjImporter } from './cj.ts';
import { impactImporter } from './impact.ts';
import type { NetworkImporter } from './network-importer.ts';

/** The networks that this server knows how to read. */
export const importableNetworks = ['awin', 'cj', 'impact'] as const;
export type ImportableNetwork = (typeof importableNetworks)[number];

type Configure = (environment: Environment) => NetworkImporter | undefined;

const clock = { pause, now: Date.now };

const importers = {
  awin: ({ AWIN_BASE_URL: baseUrl, AWIN_PUBLISHER_ID: publisherId, AWIN_TOKEN: token }) => {
    if (publisherId === undefined || token === undefined) return undefined;
    return awinImporter({ publisherId, token }, { baseUrl, ...clock });
  },
  cj: ({
    CJ_BASE_URL: baseUrl,
    CJ_COMPANY_ID: companyId,
    CJ_TOKEN: token,
    CJ_CURRENCY: currency,
  }) => {
    if (companyId === undefined || token === undefined || currency === undefined) return undefined;
    return cjImporter({ companyId, token, currency }, { baseUrl, ...clock });
  },
  impact: ({ IMPACT_BASE_URL: baseUrl, IMPACT_ACCOUNT_SID: accountSid, IMPACT_TOKEN: token }) => {
    if (accountSid === undefined || token === undefined) return undefined;
    return impactImporter({ accountSid, token }, { baseUrl, ...clock });
  },
} as const satisfies Record<ImportableNetwork, Configure>;

/** The importer of a network, or undefined while its account is not configured. */
export const configuredImporter = (
  network: ImportableNetwork,
  environment: Environment,
): NetworkImporter | undefined => importers[network](environment);

/** Every importer whose account is configured. */
export function configuredImporters(environment: Environment): NetworkImporter[] {
  return importableNetworks.flatMap((network) => configuredImporter(network, environment) ?? []);
}
