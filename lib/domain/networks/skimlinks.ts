import { encoded, type Network, parameterIn } from './network.ts';

/** A sub-network: it leaves the underlying network's parameters on the landing page, and none of its own. */
export const skimlinksHosts = 'go.skimresources.com go.redirectingat.com';

/**
 * Link from practice, not from a page that was read (uncertain); xcust: support.skimlinks.com 360005908078, read
 * 2026-11-23. The program's `publisherId` is publisher and site in one, `123X456`.
 */
export const skimlinks: Network = {
  id: 'skimlinks',
  subIdMaxLength: 50,
  build: ({ publisherId }, destination, clickId) => ({
    link: `https://go.skimresources.com/?id=${publisherId}&xs=1&url=${encoded(destination)}&xcust=${clickId}`,
  }),
  publisherIn: (hop) => parameterIn(hop, 'id'),
};
