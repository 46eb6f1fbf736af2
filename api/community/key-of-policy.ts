import type { StandDownPolicy } from '../../lib/schema/network.ts';

/** What tells a stand-down policy from others: a network may have several, which differ only in what they hold. */
export const keyOfPolicy = (policy: StandDownPolicy): string =>
  `${policy.network} ${JSON.stringify(policy)}`;
