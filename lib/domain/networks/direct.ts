import { appendQuery } from './append-query.ts';
import { type Network, parameterIn, type SignalRow } from './network.ts';

/** Another's `s4g` is another community's click, or an address that somebody passed on: then we are silent. */
export const directSignals: SignalRow = ['direct', 's4g'];

/**
 * No network between shop and community: the shop pays its share itself and reports the order to the community's server
 * with the clickId that stood in `s4g` on its own address. `advertiserId` is the member's id there.
 */
export const direct: Network = {
  id: 'direct',
  subIdMaxLength: 26,
  build: (_program, destination, clickId) =>
    parameterIn(destination, 's4g') === undefined
      ? { link: appendQuery(destination, `s4g=${clickId}`) }
      : { code: 'alreadyAttributed' },
  // The address names no publisher: whose click it was, only the clickId says.
  publisherIn: () => undefined,
};
