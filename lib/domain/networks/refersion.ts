import { appendQuery } from './append-query.ts';
import { type Network, parameterIn, type SignalRow } from './network.ts';

export const refersionSignals: SignalRow = ['refersion', 'rfsn'];

/** As observed 2026-11-23: `rfsn` (the program's `publisherId`, `123.abc`) on the shop's own address, and no redirect. */
export const refersion: Network = {
  id: 'refersion',
  // Uncertain: subid was seen, no length is documented.
  subIdMaxLength: 26,
  build({ publisherId }, destination, clickId) {
    if (['rfsn', 'subid'].some((name) => parameterIn(destination, name) !== undefined)) {
      return { code: 'alreadyAttributed' };
    }
    return {
      link: appendQuery(destination, `rfsn=${publisherId}&subid=${clickId}`),
    };
  },
  publisherIn: (hop) => parameterIn(hop, 'rfsn'),
};
