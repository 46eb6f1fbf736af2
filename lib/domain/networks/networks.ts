import type { NetworkId } from '../../schema/network.ts';
import { admitad } from './admitad.ts';
import { ascend } from './ascend.ts';
import { awin } from './awin.ts';
import { cj } from './cj.ts';
import { daisycon } from './daisycon.ts';
import { direct } from './direct.ts';
import { ebay } from './ebay.ts';
import { flexoffers } from './flexoffers.ts';
import { goaffpro } from './goaffpro.ts';
import { impact } from './impact.ts';
import type { Network } from './network.ts';
import { partnerize } from './partnerize.ts';
import { rakuten } from './rakuten.ts';
import { refersion } from './refersion.ts';
import { skimlinks } from './skimlinks.ts';
import { sovrn } from './sovrn.ts';
import { tradedoubler } from './tradedoubler.ts';
import { tradetracker } from './tradetracker.ts';
import { webgains } from './webgains.ts';

/** Every network that a link can be built for; a network that is not here has no way to get one. */
export const networks = {
  admitad,
  ascend,
  awin,
  cj,
  daisycon,
  direct,
  ebay,
  flexoffers,
  goaffpro,
  impact,
  partnerize,
  rakuten,
  refersion,
  skimlinks,
  sovrn,
  tradedoubler,
  tradetracker,
  webgains,
} as const satisfies Record<NetworkId, Network>;
