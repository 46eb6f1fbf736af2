import { encoded, type Network, type SignalRow } from './network.ts';

/**
 * help.impact.com, Stand-Down Policy v1.0.0 (2025-08-26): `afsrc=1` is added to all partner traffic, see any.ts.
 * `irclickid`, `irgwc`: Pie's standdown-domains and help.impact.com 155000000123. `IR_*` is uncertain: the brand's tag may
 * set it on every visit, yet nothing that we read says so, so the cookie of a campaign (`IR_` and its number) counts;
 * `IR_gbd` and `IR_PI` belong to no campaign and stand on every page with the tag.
 */
export const impactSignals: SignalRow = ['impact', 'irclickid|irgwc', 'im_ref.*|ir_\\d+'];

/** Rakuten's PublisherStandown-SDK sample policies v8; its label Rakuten for 7eer, evyy and ojrq is wrong. */
export const impactHosts =
  'pxf.io sjv.io 7eer.net evyy.net ojrq.net jedg.net ulvh.net atkw.net goto.target.com goto.walmart.com';

const linkPath = /^\/c\/(\d+)\/\d+\/\d+/;

/** A link of impact.com on a host that no list holds: `/c/<publisher>/<ad>/<campaign>`. */
export const hasImpactShape = (hop: URL): boolean => linkPath.test(hop.pathname);

/** Link: help.impact.com 48001235417 and 155000000123, read 2026-11-23; `u` encoded as observed. */
export const impact: Network = {
  id: 'impact',
  // 255 is documented for sharedId and assumed for subId1, which the brand does not see.
  subIdMaxLength: 255,
  build({ advertiserId, campaignId, creativeId, publisherId, trackingHost }, destination, clickId) {
    if (creativeId === undefined || trackingHost === undefined) {
      return { code: 'programIncomplete' };
    }
    return {
      link: `https://${trackingHost}/c/${publisherId}/${creativeId}/${campaignId ?? advertiserId}?subId1=${clickId}&u=${encoded(destination)}`,
    };
  },
  publisherIn: (hop) => linkPath.exec(hop.pathname)?.[1],
};
