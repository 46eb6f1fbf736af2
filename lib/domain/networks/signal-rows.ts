import { admitadSignals } from './admitad.ts';
import { anySignals } from './any.ts';
import { awinSignals } from './awin.ts';
import { cjSignals } from './cj.ts';
import { directSignals } from './direct.ts';
import { ebaySignals } from './ebay.ts';
import { impactSignals } from './impact.ts';
import type { SignalRow } from './network.ts';
import { partnerizeSignals } from './partnerize.ts';
import { rakutenSignals } from './rakuten.ts';
import { recognisedSignals } from './recognised.ts';
import { refersionSignals } from './refersion.ts';
import { tradedoublerSignals } from './tradedoubler.ts';
import { tradetrackerSignals } from './tradetracker.ts';
import { webgainsSignals } from './webgains.ts';

/** What every network leaves on a page; only these rows, not the networks' link formats, reach the page's script. */
export const signalRows: readonly SignalRow[] = [
  anySignals,
  awinSignals,
  cjSignals,
  rakutenSignals,
  impactSignals,
  partnerizeSignals,
  ebaySignals,
  webgainsSignals,
  tradedoublerSignals,
  admitadSignals,
  tradetrackerSignals,
  refersionSignals,
  directSignals,
  ...recognisedSignals,
];
