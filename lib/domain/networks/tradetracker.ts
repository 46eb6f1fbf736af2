import { encoded, type Network, parameterIn, type SignalRow } from './network.ts';

/** `tt` of a merchant's own redirect page (a uBlock filter list) in the shape campaign_material_affiliate only. */
export const tradetrackerSignals: SignalRow = ['tradetracker', 'tt=\\d+_\\d+_\\d+.*'];

export const tradetrackerHosts = 'tc.tradetracker.net';

/** Link as observed 2026-11-23. */
export const tradetracker: Network = {
  id: 'tradetracker',
  // Uncertain: no length is documented for r.
  subIdMaxLength: 26,
  build({ advertiserId, creativeId, publisherId }, destination, clickId) {
    if (creativeId === undefined) return { code: 'programIncomplete' };
    return {
      link: `https://tc.tradetracker.net/?c=${advertiserId}&m=${creativeId}&a=${publisherId}&r=${clickId}&u=${encoded(destination)}`,
    };
  },
  publisherIn: (hop) => parameterIn(hop, 'a') ?? parameterIn(hop, 'tt')?.split('_')[2],
};
