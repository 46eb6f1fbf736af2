import { encoded, type Network, parameterIn, type SignalRow } from './network.ts';

/**
 * `awc` and `source=aw`: help.awin.com click-appends-dyn-params, read 2026-11-23; `sv_campaign_id`: Rakuten's
 * PublisherStandown-SDK sample policies v8. `utm_source` is the advertiser's choice, so both spellings count.
 * `_aw_m_*` and `_aw_sn_*` are the advertiser tag's first-party cookies (uncertain, so they count).
 */
export const awinSignals: SignalRow = [
  'awin',
  'awc|sv_campaign_id|source=aw|utm_source=aw(in)?',
  '_aw_(m|sn)_.*',
];

export const awinHosts = 'awin1.com';

/** Link: success.awin.com, What does an affiliate link look like; What is deep linking; read 2026-11-23. */
export const awin: Network = {
  id: 'awin',
  // No length is documented for clickref; 50 is what peers keep to.
  subIdMaxLength: 50,
  build: ({ advertiserId, publisherId }, destination, clickId) => ({
    link: `https://www.awin1.com/cread.php?awinmid=${advertiserId}&awinaffid=${publisherId}&clickref=${clickId}&ued=${encoded(destination)}`,
  }),
  publisherIn: (hop) => parameterIn(hop, 'awinaffid'),
};
