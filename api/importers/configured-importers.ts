import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '../env.ts';
import { awinImporter } from './awin.ts';
import { impactImporter } from './impact.ts';
import type { NetworkImporter } from './network-importer.ts';

/** The networks that this server knows how to read. */
export const importableNetworks = ['awin', 'impact'] as const;
export type ImportableNetwork = (typeof importableNetworks)[number];

/** The importer of a network, or undefined while its account is not configured. */
export function configuredImporter(
  network: ImportableNetwork,
  environment: Environment,
): NetworkImporter | undefined {
  const clock = { pause, now: Date.now };
  if (network === 'awin') {
    const {
      AWIN_BASE_URL: baseUrl,
      AWIN_PUBLISHER_ID: publisherId,
      AWIN_TOKEN: token,
    } = environment;
    if (publisherId === undefined || token === undefined) return undefined;
    return awinImporter({ publisherId, token }, { baseUrl, ...clock });
  }
  const {
    IMPACT_BASE_URL: baseUrl,
    IMPACT_ACCOUNT_SID: accountSid,
    IMPACT_TOKEN: token,
  } = environment;
  if (accountSid === undefined || token === undefined) return undefined;
  return impactImporter({ accountSid, token }, { baseUrl, ...clock });
}

/** Every importer whose account is configured. */
export function configuredImporters(environment: Environment): NetworkImporter[] {
  return importableNetworks.flatMap((network) => configuredImporter(network, environment) ?? []);
}
