import { encoded, type Network, parameterIn, type SignalRow } from './network.ts';

/** `wgu` is uncertain, so it counts. */
export const webgainsSignals: SignalRow = ['webgains', 'wgu'];

export const webgainsHosts = 'track.webgains.com';

/** Link as observed 2026-11-23: the target stands last, often raw; it is encoded here. */
export const webgains: Network = {
  id: 'webgains',
  // Uncertain: no length is documented; 26 characters are what we use.
  subIdMaxLength: 26,
  build: ({ advertiserId, publisherId }, destination, clickId) => ({
    link: `https://track.webgains.com/click.html?wgcampaignid=${publisherId}&wgprogramid=${advertiserId}&clickref=${clickId}&wgtarget=${encoded(destination)}`,
  }),
  publisherIn: (hop) => parameterIn(hop, 'wgcampaignid'),
};
