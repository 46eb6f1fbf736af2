import type { AttributionSignal } from '../../schema/network.ts';
import { subNetworks } from './sub-networks.ts';

/**
 * What a navigation's hops say together, taken one by one: another publisher's is never covered up by ours, and what
 * our own link of a sub-network passes the click on to stays ours.
 */
export function joinHops(
  earlier: AttributionSignal | undefined,
  later: AttributionSignal,
): AttributionSignal {
  if (earlier === undefined) return later;
  if (earlier.own !== true) return earlier;
  return subNetworks.has(earlier.network) && !subNetworks.has(later.network) ? earlier : later;
}
