import { encoded, type Network, parameterIn } from './network.ts';

/** A sub-network: it leaves the underlying network's parameters on the landing page, and none of its own. */
export const sovrnHosts = 'redirect.viglink.com viglink.com';

/** Link: developer.sovrn.com building-monetized-urls, read 2026-11-23. `key` is the program's `publisherId`. */
export const sovrn: Network = {
  id: 'sovrn',
  // The page says 2,048 now; an older copy said 32, which is the safe reading.
  subIdMaxLength: 32,
  build: ({ publisherId }, destination, clickId) => ({
    link: `https://redirect.viglink.com/?key=${publisherId}&cuid=${clickId}&u=${encoded(destination)}`,
  }),
  publisherIn: (hop) => parameterIn(hop, 'key'),
};
