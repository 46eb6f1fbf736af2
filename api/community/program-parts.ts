import { networks } from '../../lib/domain/networks/networks.ts';
import { type NetworkId, Program } from '../../lib/schema/network.ts';
import { ClickId } from '../../lib/schema/primitives.ts';

/** What only some networks' links carry, in the order in which it stands in one. */
export const programParts = ['trackingHost', 'creativeId', 'campaignId'] as const;
export type ProgramPart = (typeof programParts)[number];

const clickId = ClickId.parse('a'.repeat(26));
const whole = Program.parse({
  network: 'impact',
  advertiserId: '1',
  publisherId: '2',
  creativeId: '3',
  campaignId: '4',
  trackingHost: 'sample.sjv.io',
  rate: { kind: 'share', basisPoints: 100 },
  rateSource: 'https://sample.example/',
  rateCheckedOn: '2026-01-01',
  extensionAllowed: true,
  offerOn: [],
  countries: [],
});

/**
 * Whether no link of the network can do without a part, asked of the code that builds them.
 * @param host the shop's: eBay's number is known for some of its sites.
 */
export function needsPart(network: NetworkId, part: ProgramPart, host: string): boolean {
  const address = `https://${host}/`;
  if (!URL.canParse(address)) return false;
  const { [part]: _left, ...rest } = whole;
  const build = (program: Program) =>
    'code' in networks[network].build({ ...program, network }, new URL(address), clickId);
  return build(rest) && !build(whole);
}
