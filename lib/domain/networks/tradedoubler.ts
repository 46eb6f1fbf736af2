import { encoded, type Network, parameterIn, type SignalRow } from './network.ts';

/** `tduid` is background knowledge, and a parameter that URL cleaners know (AdGuard's filter). */
export const tradedoublerSignals: SignalRow = ['tradedoubler', 'tduid', 'tradedoubler.*'];

export const tradedoublerHosts = 'clk.tradedoubler.com clkuk.tradedoubler.com';

/** Link as observed 2026-11-23; `click?p(1)a(2)…` is an older way to write the same. */
export const tradedoubler: Network = {
  id: 'tradedoubler',
  // Uncertain: one integrator stores 500 characters of epi; nothing is documented.
  subIdMaxLength: 26,
  build({ advertiserId, creativeId, publisherId }, destination, clickId) {
    const advertisement = creativeId === undefined ? '' : `&g=${creativeId}`;
    return {
      link: `https://clk.tradedoubler.com/click?p=${advertiserId}&a=${publisherId}${advertisement}&epi=${clickId}&url=${encoded(destination)}`,
    };
  },
  publisherIn: (hop) => parameterIn(hop, 'a') ?? /[?&)]a\(([^)]*)\)/.exec(hop.search)?.[1],
};
