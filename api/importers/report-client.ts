import ky, { HTTPError } from 'ky';
import type { Credentials } from './credentials.ts';
import { parseReportJson, ReportError, toReportError } from './report-error.ts';
import { type CallLimit, createThrottle } from './throttle.ts';

/** Where a network is and which clock counts; an importer adds its network's own rules. */
export interface ReportPlace {
  readonly baseUrl: string;
  /** Waits; tests pass one that returns at once. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
  /** Aborts a call under way when the server stops. */
  readonly stop?: AbortSignal | undefined;
}

export interface ReportClientOptions extends ReportPlace {
  readonly credentials: Credentials;
  readonly limits: readonly [CallLimit, ...CallLimit[]];
}

/** Fetches JSON from a network's reporting API. Paths are below the base URL; with `json` it is sent as a POST. */
export type ReportClient = (
  path: string,
  search?: Readonly<Record<string, string>>,
  json?: unknown,
) => Promise<unknown>;

const minute = 60_000;
const attempts = 3;

/** So many calls a minute. */
export const perMinute = (calls: number): CallLimit => ({ calls, milliseconds: minute });
/** So many calls an hour. */
export const perHour = (calls: number): CallLimit => ({ calls, milliseconds: 60 * minute });

/** HTTP as every call to a network needs it, also the one for a token. */
export const reportHttp = ky.create({
  headers: { accept: 'application/json' },
  retry: 0,
  timeout: minute,
  // The steward's credentials go to the configured host only.
  redirect: 'error',
});

const secondsIn = (headers: Headers, name: string): number =>
  Number.parseFloat(headers.get(name) ?? '');

const bounded = (milliseconds: number): number => Math.min(minute, Math.max(0, milliseconds));

/** How long a network that counts our calls (`X-RateLimit-…`, as Partnerize does) asks to wait; at most a minute. */
function pauseAsked(headers: Headers, now: number): number {
  if (secondsIn(headers, 'x-ratelimit-remaining') !== 0) return 0;
  const reset = secondsIn(headers, 'x-ratelimit-reset') * 1_000;
  // Some count seconds from now, some since 1970.
  return Number.isFinite(reset) ? bounded(reset > now / 2 ? reset - now : reset) : 0;
}

function pauseAfter(error: ReportError, attempt: number): number {
  const growing = 1_000 * 4 ** attempt;
  if (!(error.cause instanceof HTTPError)) return growing;
  const seconds = secondsIn(error.cause.response.headers, 'retry-after');
  return Number.isFinite(seconds) ? bounded(seconds * 1_000) : growing;
}

const isUnauthorized = ({ cause }: ReportError): boolean =>
  cause instanceof HTTPError && cause.response.status === 401;

/**
 * A client with the network's own limits. Errors of the network are tried three times, with growing pauses or as
 * long as `Retry-After` asks (up to a minute); a borrowed token that is refused is renewed once.
 * @throws ReportError
 */
export function createReportClient(options: ReportClientOptions): ReportClient {
  const throttle = createThrottle(options.limits, options);
  const { credentials } = options;
  const stopping = options.stop === undefined ? {} : { signal: options.stop };
  let owed = 0;

  const once = async (target: URL, json: unknown): Promise<unknown> => {
    await throttle();
    if (owed > 0) await options.pause(owed);
    owed = 0;
    try {
      const { authorization, search = {} } = await credentials.sign();
      const url = new URL(target);
      for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
      const headers = authorization === undefined ? {} : { authorization };
      const response = await (json === undefined
        ? reportHttp.get(url, { headers, ...stopping })
        : reportHttp.post(url, { headers, json, ...stopping }));
      owed = pauseAsked(response.headers, options.now());
      return parseReportJson(await response.text());
    } catch (error) {
      throw toReportError(error);
    }
  };

  return async (path, search = {}, json = undefined) => {
    const url = new URL(path, options.baseUrl);
    if (url.origin !== new URL(options.baseUrl).origin) {
      throw new ReportError('refused', 'The network pointed to another host');
    }
    for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(url, json);
      } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        if (isUnauthorized(error) && !renewed && credentials.renew()) {
          renewed = true;
          continue;
        }
        if (error.code === 'refused' || attempt === attempts || options.stop?.aborted) throw error;
        await options.pause(pauseAfter(error, attempt));
      }
    }
  };
}
