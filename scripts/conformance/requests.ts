import { withoutLoneMark } from './verdict.ts';

/** A request as the loopback web recorded it, as far as it is judged. */
export interface JudgedRequest {
  readonly host: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** `sec-fetch-dest`; undefined where the browser sends none. */
  readonly destination: string | undefined;
}

export interface Expected {
  /** Domains of the shops; their subdomains too. */
  readonly shops: readonly string[];
  /** Paths that the shops' own pages lead to. */
  readonly paths: ReadonlySet<string>;
  /** Addresses that the run itself opened, as often as it did: other publishers' links, landings with a query. */
  readonly driven: readonly string[];
  /** Addresses that the extension asks for on its own time, the same for everybody: they say nothing of a visit. */
  readonly routine: ReadonlySet<string>;
}

/** Chromium's own services, which ask whatever extension is there. */
const browsersHosts = /(?:^|\.)(?:google|googleapis|gvt1|gstatic)\.com$/;

/** Whether the browser asks by itself. */
export const isBrowsersOwn = ({ host, path }: Pick<JudgedRequest, 'host' | 'path'>): boolean =>
  path === '/favicon.ico' || browsersHosts.test(host);

export const isBelow = (host: string, domain: string): boolean => `.${host}`.endsWith(`.${domain}`);

function isShopPage(
  { host, path, destination }: JudgedRequest,
  { shops, paths }: Expected,
): boolean {
  // A fetch, a frame or a picture is never one of the shop's own: its pages have none.
  const isNavigation = destination === 'document' || destination === undefined;
  return (
    isNavigation && paths.has(withoutLoneMark(path)) && shops.some((shop) => isBelow(host, shop))
  );
}

/**
 * The requests that neither the shops' pages nor the run itself explains. A second request to a link that the run
 * opened once counts too: that is how a cookie would be stuffed.
 */
export function listStrayRequests(
  requests: readonly JudgedRequest[],
  expected: Expected,
): JudgedRequest[] {
  const driven = new Map<string, number>();
  for (const address of expected.driven) driven.set(address, (driven.get(address) ?? 0) + 1);
  return requests.filter((request) => {
    if (isBrowsersOwn(request)) return false;
    const address = `https://${request.host}${request.path}`;
    if (expected.routine.has(address)) return false;
    const left = driven.get(address) ?? 0;
    driven.set(address, left - 1);
    return left <= 0 && !isShopPage(request, expected);
  });
}

export const describeRequest = ({ method, host, path, destination }: JudgedRequest): string =>
  `a request: ${method} https://${host}${path} (${destination ?? 'no destination'})`;
