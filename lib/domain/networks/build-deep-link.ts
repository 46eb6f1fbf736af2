import type { Retailer } from '../../schema/directory.ts';
import type { NetworkId, Program } from '../../schema/network.ts';
import { ClickId, HttpsUrl } from '../../schema/primitives.ts';
import { chooseRetailer } from '../directory/match-retailer.ts';
import { isTrackingHost } from './hosts.ts';
import type { DeepLinkRefusal } from './network.ts';
import { networks } from './networks.ts';
import { isAmazonHost } from './recognised.ts';

export type DeepLink =
  | { readonly ok: true; readonly url: HttpsUrl }
  | { readonly ok: false; readonly code: DeepLinkRefusal };

type Shop = Pick<Retailer, 'hosts' | 'exceptHosts' | 'pathPrefixes'>;

const refused = (code: DeepLinkRefusal): DeepLink => ({ ok: false, code });

/** Networks whose link carries a path without a host: the network puts the shop's first host before it. */
const carryNoHost: ReadonlySet<NetworkId> = new Set(['daisycon']);

function checkDestination(
  destination: URL,
  retailer: Shop,
  network: NetworkId,
): DeepLinkRefusal | undefined {
  if (destination.protocol !== 'https:') return 'notHttps';
  if (destination.username !== '' || destination.password !== '') return 'credentials';
  // A network that takes links to many shops would take Amazon's too; its terms forbid them in an extension.
  if (isAmazonHost(destination.hostname)) return 'neverLinked';
  // A port makes it another server than the one that the directory names.
  if (destination.port !== '') return 'otherHost';
  if (chooseRetailer([retailer], destination.hostname, destination.pathname) === undefined) {
    return 'otherHost';
  }
  const [firstHost = ''] = retailer.hosts;
  const carried = [firstHost, `www.${firstHost}`].includes(destination.hostname);
  return carryNoHost.has(network) && !carried ? 'otherHost' : undefined;
}

/** A directory may not send a click anywhere it likes: an own tracking host is the shop's or a known network's. */
export const leadsElsewhere = (
  { network, trackingHost }: Program,
  retailer: Pick<Shop, 'hosts'>,
): boolean =>
  network === 'impact' &&
  trackingHost !== undefined &&
  !isTrackingHost(network, trackingHost) &&
  !retailer.hosts.some((host) => `.${trackingHost}`.endsWith(`.${host}`));

/**
 * The network's address that leads to a page of the retailer and carries our clickId.
 *
 * @param destination an https URL on the retailer's own hosts and paths, without credentials or port.
 * @returns a URL of at most 2,048 characters, or why there is none; a refusal has no effect and needs no other handling.
 */
export function buildDeepLink(
  program: Program,
  destination: string,
  clickId: ClickId,
  retailer: Shop,
): DeepLink {
  if (!URL.canParse(destination)) return refused('notHttps');
  const target = new URL(destination);
  const fault = checkDestination(target, retailer, program.network);
  if (fault !== undefined) return refused(fault);
  if (leadsElsewhere(program, retailer)) return refused('programIncomplete');
  const built = networks[program.network].build(program, target, clickId);
  if ('code' in built) return refused(built.code);
  const url = HttpsUrl.safeParse(built.link);
  return url.success ? { ok: true, url: url.data } : refused('tooLong');
}

/** The shape of every clickId, to try a link with before there is a click. */
const exampleClickId = ClickId.parse('a'.repeat(26));

/** Whether a link to the retailer's front page can be built at all: nothing is offered that a click would refuse. */
export function isBuildable(program: Program, retailer: Shop): boolean {
  const [host = ''] = retailer.hosts;
  const [path = '/'] = retailer.pathPrefixes ?? [];
  return buildDeepLink(program, `https://${host}${path}`, exampleClickId, retailer).ok;
}
