import ky, { HTTPError, type KyInstance } from 'ky';

/** Why a report could not be read. `refused` needs the steward (credentials, account); the others pass by themselves. */
export type ReportFailure = 'refused' | 'unavailable' | 'notJson';

/** A network's report could not be read; nothing of the answer was booked. */
export class ReportError extends Error {
  override name = 'ReportError';
  readonly code: ReportFailure;

  constructor(code: ReportFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export interface ReportClientOptions {
  readonly baseUrl: string;
  readonly authorization: string;
  readonly callsPerMinute: number;
  /** Waits; tests pass one that returns at once. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly now: () => number;
}

/** Fetches JSON from a network's reporting API. Paths are below the base URL; with `json` it is sent as a POST. */
export type ReportClient = (
  path: string,
  search?: Readonly<Record<string, string>>,
  json?: unknown,
) => Promise<unknown>;

const minute = 60_000;
const attempts = 3;

/** Lets at most `perMinute` calls begin within any minute. */
function createThrottle({ callsPerMinute, pause, now }: ReportClientOptions): () => Promise<void> {
  const begun: number[] = [];
  return async () => {
    const earliest = begun.at(-callsPerMinute);
    const wait = earliest === undefined ? 0 : earliest + minute - now();
    if (wait > 0) await pause(wait);
    begun.push(now());
    if (begun.length > callsPerMinute) begun.shift();
  };
}

function toReportError(error: unknown): ReportError {
  if (error instanceof HTTPError) {
    const { status } = error.response;
    const code = status >= 500 || status === 429 ? 'unavailable' : 'refused';
    return new ReportError(code, `The network answered with status ${status}`, { cause: error });
  }
  // No connection, no answer in time, a redirect, or an answer that broke off: all of them may pass.
  return new ReportError('unavailable', 'The network did not answer completely', { cause: error });
}

function parseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch (error) {
    throw new ReportError('notJson', 'The answer is not JSON', { cause: error });
  }
}

/**
 * A client with the network's own limits. Errors of the network are tried three times, with growing pauses or as
 * long as `Retry-After` asks (up to a minute).
 * @throws ReportError
 */
export function createReportClient(options: ReportClientOptions): ReportClient {
  const throttle = createThrottle(options);
  const http: KyInstance = ky.create({
    headers: { authorization: options.authorization, accept: 'application/json' },
    retry: 0,
    timeout: minute,
    // The steward's credentials go to the configured host only.
    redirect: 'error',
  });

  const once = async (url: URL, json: unknown): Promise<unknown> => {
    await throttle();
    const answer = json === undefined ? http.get(url) : http.post(url, { json });
    const text = await answer.text().catch((error: unknown) => {
      throw toReportError(error);
    });
    return parseJson(text);
  };

  return async (path, search = {}, json = undefined) => {
    const url = new URL(path, options.baseUrl);
    if (url.origin !== new URL(options.baseUrl).origin) {
      throw new ReportError('refused', 'The network pointed to another host');
    }
    for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(url, json);
      } catch (error) {
        const passing = error instanceof ReportError && error.code !== 'refused';
        if (!passing || attempt === attempts) throw error;
        await options.pause(pauseAfter(error, attempt));
      }
    }
  };
}

function pauseAfter(error: ReportError, attempt: number): number {
  const growing = 1_000 * 4 ** attempt;
  if (!(error.cause instanceof HTTPError)) return growing;
  const seconds = Number(error.cause.response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(minute, Math.max(0, seconds) * 1_000) : growing;
}
