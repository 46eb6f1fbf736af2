import { type Network, parameterIn } from './network.ts';

/** Observed 2026-11-23. What Daisycon leaves on a landing page is not known. */
export const daisyconHosts = 'ds1.nl lt45.net jf79.net rkn3.net';

/**
 * Link as observed 2026-11-23. `dl` often holds path and query alone, and the network puts the shop's address before
 * them: so only pages of the retailer's first host can be expressed, which build-deep-link.ts asks for.
 */
export const daisycon: Network = {
  id: 'daisycon',
  // Uncertain: no length is documented for ws.
  subIdMaxLength: 26,
  build({ advertiserId, creativeId, publisherId }, destination, clickId) {
    if (creativeId === undefined) return { code: 'programIncomplete' };
    const path = destination.href.slice(destination.origin.length + 1);
    return {
      link: `https://ds1.nl/c/?si=${advertiserId}&li=${creativeId}&wi=${publisherId}&ws=${clickId}&dl=${encodeURIComponent(path)}`,
    };
  },
  publisherIn: (hop) => parameterIn(hop, 'wi'),
};
