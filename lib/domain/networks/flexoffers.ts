import { encoded, type Network, parameterIn } from './network.ts';

/** Observed 2026-11-23. Its `foid` counts on every landing page, see any.ts. */
export const flexoffersHosts = 'track.flexlinkspro.com track.flexlinks.com';

/**
 * Link as observed 2026-11-23. `trid` is account and advertiser in one; `foid` is the link's own id, the program's
 * `creativeId`. The values of foc, fot and fos are those of the template; what they mean is not known.
 */
export const flexoffers: Network = {
  id: 'flexoffers',
  // 36 characters (a GUID) were observed in fobs; nothing is documented.
  subIdMaxLength: 36,
  build({ advertiserId, creativeId, publisherId }, destination, clickId) {
    if (creativeId === undefined) return { code: 'programIncomplete' };
    return {
      link: `https://track.flexlinkspro.com/g.ashx?foid=${creativeId}&trid=${publisherId}.${advertiserId}&foc=16&fot=9999&fos=6&fobs=${clickId}&url=${encoded(destination)}`,
    };
  },
  publisherIn: (hop) => parameterIn(hop, 'trid')?.split('.')[0],
};
