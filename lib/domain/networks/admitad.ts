import { encoded, type Network, type SignalRow } from './network.ts';

/** `admitad_uid` is uncertain, so it counts. */
export const admitadSignals: SignalRow = ['admitad', 'admitad_uid'];

export const admitadHosts = 'ad.admitad.com alitems.com rzekl.com';

/** Link as observed 2026-11-23. The code in the path names publisher and program: the program's `publisherId`. */
export const admitad: Network = {
  id: 'admitad',
  // Uncertain: no length is documented for subid.
  subIdMaxLength: 26,
  build: ({ publisherId }, destination, clickId) => ({
    link: `https://ad.admitad.com/g/${publisherId}/?ulp=${encoded(destination)}&subid=${clickId}`,
  }),
  publisherIn: (hop) => /^\/g\/([^/]+)/.exec(hop.pathname)?.[1],
};
