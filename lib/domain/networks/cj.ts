import { encoded, type Network, parameterIn, type SignalRow } from './network.ts';

/** Rakuten's PublisherStandown-SDK sample policies v8, Pie's standdown-domains, observed links; read 2026-11-23. */
export const cjSignals: SignalRow = ['cj', 'cj(event|data|sid)|(utm_source|sf_cs)=cj', 'cje.*'];

/** The same lists and Wildfire's. `cj-dotomi.com` is probably a slip for cj.dotomi.com; both count. */
export const cjHosts =
  'anrdoezrs.net commission-junction.com dpbolvw.net apmebf.com jdoqocy.com kqzyfj.com qksrv.net tkqlhce.com qksz.net emjcd.com afcyhf.com awltovhc.com ftjcfx.com lduhtrp.net tqlkg.com awxibrm.com cualbr.com rnsfpw.net vofzpwh.com yceml.net cj.dotomi.com cj-dotomi.com cc-dt.com mbyfzn.com mjbpab.com cjads.com';

/**
 * Links as observed live 2026-11-23 (publishers' documentation of them was not found). With the link's own id (`aid`,
 * a program's `creativeId`) the destination is encoded; without it the address takes it raw, where a fragment would end
 * the address itself, so the fragment is left off.
 */
export const cj: Network = {
  id: 'cj',
  // Uncertain: no length is documented for sid; 64 alphanumeric characters are common.
  subIdMaxLength: 64,
  build({ creativeId, publisherId }, destination, clickId) {
    if (creativeId !== undefined) {
      return {
        link: `https://www.anrdoezrs.net/click-${publisherId}-${creativeId}?sid=${clickId}&url=${encoded(destination)}`,
      };
    }
    const [raw] = destination.href.split('#', 1);
    return {
      link: `https://www.anrdoezrs.net/links/${publisherId}/type/dlg/sid/${clickId}/${raw}`,
    };
  },
  publisherIn: (hop) =>
    /^\/(?:click-|links\/)(\d+)/.exec(hop.pathname)?.[1] ?? parameterIn(hop, 'pid'),
};
