import { encoded, type Network, type SignalRow } from './network.ts';

/** `clickref`: docs.fmtc.co/kb/partnerize, read 2026-11-23. A peer dropped this rule without a reason; it counts here. */
export const partnerizeSignals: SignalRow = ['partnerize', 'clickref'];

export const partnerizeHosts = 'prf.hn';

/** Link: docs.fmtc.co/kb/partnerize, read 2026-11-23. `camref` (the program's `publisherId`) names publisher and campaign. */
export const partnerize: Network = {
  id: 'partnerize',
  subIdMaxLength: 256,
  build: ({ publisherId }, destination, clickId) => ({
    link: `https://prf.hn/click/camref:${publisherId}/pubref:${clickId}/destination:${encoded(destination)}`,
  }),
  publisherIn: (hop) => /\/camref:([^/]+)/.exec(hop.pathname)?.[1],
};
