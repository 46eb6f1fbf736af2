import { encoded, type Network, parameterIn, type SignalRow } from './network.ts';

/**
 * pubhelp.rakutenadvertising.com 360061252752 (stand down on ranEAID, ranSiteID, the lsclick_mid cookie, any URL with
 * linksynergy), read 2026-11-23. `siteID` alone is noise: it counts only as 11 and 22 characters.
 */
export const rakutenSignals: SignalRow = [
  'rakuten',
  'ran(m|ea|site)id|siteid=.{11}-.{22}',
  'lsclick_mid.*|.*linkshare.*|rmstore.*',
];

export const rakutenHosts =
  'linksynergy.com linksynergy.jrs5.com tk.jrs5.com affiliate.rakuten.com linksynergy.walmart.com clickserver.com';

/** Link: pubhelp.rakutenadvertising.com 11459139039373, read 2026-11-23. All of id, mid and murl or an error page comes. */
export const rakuten: Network = {
  id: 'rakuten',
  subIdMaxLength: 72,
  build: ({ advertiserId, publisherId }, destination, clickId) => ({
    link: `https://click.linksynergy.com/deeplink?id=${publisherId}&mid=${advertiserId}&u1=${clickId}&murl=${encoded(destination)}`,
  }),
  publisherIn: (hop) => parameterIn(hop, 'id'),
};
