import type { SignalRow } from './network.ts';

/**
 * Networks that we see and never build a link for: they stand in no `NetworkId`, so no program can name them.
 * Amazon: its terms are said to forbid its links in extensions (two public projects cite them; the clause was not seen).
 * `tag` counts on Amazon's hosts alone. ShareASale: closed, resources.awin.com/shareasale-to-awin, read 2026-11-23.
 * AvantLink's `avad` is uncertain, so it counts. Best Buy, Booking and Hotels.com run programs of their own (Rakuten's
 * sample policies v8): there a link of the house may carry the same parameter, and silence is the safe reading.
 */
export const recognisedSignals: readonly SignalRow[] = [
  ['amazon', 'tag|ascsubtag|linkcode', '', 'amazon(\\.\\w{2,3})+'],
  ['shareasale', 'sscid', '.*sscid.*'],
  ['avantlink', 'avad'],
  ['brand', 'acampid|aid|rffrid', '', '(bestbuy|booking|hotels)\\.com'],
];

/** Amazon's shops and short links, under any country's ending: no link to them is built through any network. */
export const isAmazonHost = (host: string): boolean =>
  /(?:^|\.)(?:amazon|amzn)(?:\.[a-z]{2,3}){1,2}$|(?:^|\.)a\.co$/.test(host);
