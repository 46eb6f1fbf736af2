import type { SignalRow } from './network.ts';

/**
 * What every network uses. `afsrc`, `affsource`, `foid`: kb.wildfire-corp.com, any value because none is ordinary; the
 * two misspellings exist in the wild. `utm_medium=affiliate` and `clickid` (impact's for some brands, perhaps Ascend's)
 * name no network and are uncertain, so they count. Read 2026-11-23.
 */
export const anySignals: SignalRow = [
  'any',
  'afsrc|affsource|foid|(afscr|affsrc)=1|utm_medium=affiliates?|clickid|subid1|afftrack',
];
