import { encoded, type Network } from './network.ts';

/** Pie's standdown-domains; Rakuten's sample calls them CJ's, which is wrong. Its `clickId` (uncertain): see any.ts. */
export const ascendHosts =
  'pjtra.com pjatr.com pntra.com pntrac.com pntrs.com gopjn.com pepperjamnetwork.com';

/** Link as observed 2026-11-23. The hash in the path names publisher and program: the program's `publisherId`. */
export const ascend: Network = {
  id: 'ascend',
  // Uncertain: no length is documented for sid.
  subIdMaxLength: 26,
  build: ({ publisherId }, destination, clickId) => ({
    link: `https://www.pjtra.com/t/${publisherId}?sid=${clickId}&url=${encoded(destination)}`,
  }),
  publisherIn: (hop) => /^\/t\/([^/]+)/.exec(hop.pathname)?.[1],
};
