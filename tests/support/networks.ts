import { createHash } from 'node:crypto';
import type {
  LoopbackHandler,
  LoopbackRequest,
  LoopbackResponse,
  LoopbackWeb,
} from './loopback-web.ts';

/** What a network knows of one click, so that a report can say later what came of it. */
export interface NetworkClick {
  readonly network: 'awin' | 'impact' | 'cj' | 'rakuten';
  readonly advertiserId: string;
  readonly publisherId: string;
  /** What stood in the network's slot for the publisher's own reference; empty when nothing did. */
  readonly subId: string;
  readonly destination: string;
  /** The network's own name for the click, which it hands to the shop in the landing address. */
  readonly reference: string;
  readonly time: number;
}

export interface Networks {
  /** Every click that was redirected, oldest first. */
  readonly clicks: readonly NetworkClick[];
  /** The click whose reference a shop kept, as the shop's order report names it. */
  findClick(reference: string): NetworkClick | undefined;
}

type Landing = Omit<NetworkClick, 'reference' | 'time'> & {
  /** Query parameters that the network adds to the destination. */
  readonly parameters: (reference: string) => Readonly<Record<string, string>>;
  readonly makeReference: (seed: string) => string;
};

const badLink: LoopbackResponse = { status: 404, body: 'This link is not complete.' };
const parameter = (request: LoopbackRequest, name: string) =>
  request.url.searchParams.get(name) ?? '';
const hexadecimal = (seed: string) => createHash('sha256').update(seed).digest('hex');

/** www.awin1.com/cread.php?awinmid=&awinaffid=&clickref=&ued= adds `awc`: advertiser, time, hash. */
function readAwin(request: LoopbackRequest): Landing | undefined {
  if (request.url.pathname !== '/cread.php') return undefined;
  const advertiserId = parameter(request, 'awinmid');
  return {
    network: 'awin',
    advertiserId,
    publisherId: parameter(request, 'awinaffid'),
    subId: parameter(request, 'clickref'),
    destination: parameter(request, 'ued'),
    makeReference: (seed) =>
      `${advertiserId}_${Math.floor(request.time / 1000)}_${hexadecimal(seed).slice(0, 32)}`,
    parameters: (awc) => ({ awc }),
  };
}

/** {brand}.sjv.io/c/{publisher}/{ad}/{campaign}?subId1=&u= adds `irclickid`, and `irgwc` and `afsrc` to all traffic. */
function readImpact(request: LoopbackRequest): Landing | undefined {
  const [, publisherId, , advertiserId] =
    /^\/c\/(\d+)\/(\d+)\/(\d+)$/.exec(request.url.pathname) ?? [];
  if (publisherId === undefined || advertiserId === undefined) return undefined;
  return {
    network: 'impact',
    advertiserId,
    publisherId,
    subId: parameter(request, 'subId1'),
    destination: parameter(request, 'u'),
    makeReference: (seed) => hexadecimal(seed).slice(0, 30),
    parameters: (irclickid) => ({ irclickid, irgwc: '1', afsrc: '1' }),
  };
}

/** www.anrdoezrs.net/links/{publisher}/type/dlg/sid/{S}/{raw destination}, or /click-{publisher}-{link}?sid=&url=. */
function readCj(request: LoopbackRequest): Landing | undefined {
  const [, linksPublisher, linksSubId, raw] =
    /^\/links\/(\d+)\/type\/dlg\/(?:sid\/([^/]+)\/)?(https:\/\/.*)$/.exec(request.path) ?? [];
  const [, clickPublisher] = /^\/click-(\d+)-\d+$/.exec(request.url.pathname) ?? [];
  const publisherId = linksPublisher ?? clickPublisher;
  if (publisherId === undefined) return undefined;
  return {
    network: 'cj',
    advertiserId: '',
    publisherId,
    subId: linksSubId ?? parameter(request, 'sid'),
    destination: raw ?? parameter(request, 'url'),
    makeReference: (seed) => hexadecimal(seed).slice(0, 32),
    parameters: (cjevent) => ({ cjevent }),
  };
}

/** click.linksynergy.com/deeplink?id=&mid=&u1=&murl= adds ranMID, ranEAID and ranSiteID. */
function readRakuten(request: LoopbackRequest): Landing | undefined {
  if (request.url.pathname !== '/deeplink') return undefined;
  const publisherId = parameter(request, 'id');
  const advertiserId = parameter(request, 'mid');
  return {
    network: 'rakuten',
    advertiserId,
    publisherId,
    subId: parameter(request, 'u1'),
    destination: parameter(request, 'murl'),
    makeReference: (seed) => `${publisherId}-${hexadecimal(seed).slice(0, 22)}`,
    parameters: (ranSiteID) => ({ ranMID: advertiserId, ranEAID: publisherId, ranSiteID }),
  };
}

/**
 * Puts servers behind the networks' real host names that redirect as each network documents it. They know every
 * publisher, so that other publishers' links can be played as well.
 */
export function serveNetworks(web: LoopbackWeb): Networks {
  const clicks: NetworkClick[] = [];

  const redirect =
    (read: (request: LoopbackRequest) => Landing | undefined): LoopbackHandler =>
    (request) => {
      const landing = read(request);
      if (landing === undefined || !URL.canParse(landing.destination)) return badLink;
      const { makeReference, parameters, ...click } = landing;
      const reference = makeReference(`${clicks.length} ${request.path}`);
      clicks.push({ ...click, reference, time: request.time });
      const location = new URL(landing.destination);
      for (const [name, value] of Object.entries(parameters(reference))) {
        location.searchParams.append(name, value);
      }
      return { status: 302, headers: { location: location.href, 'cache-control': 'no-store' } };
    };

  web.serve('www.awin1.com', redirect(readAwin));
  web.serve('*.sjv.io', redirect(readImpact));
  web.serve('www.anrdoezrs.net', redirect(readCj));
  web.serve('click.linksynergy.com', redirect(readRakuten));

  return {
    clicks,
    findClick: (reference) => clicks.find((click) => click.reference === reference),
  };
}
