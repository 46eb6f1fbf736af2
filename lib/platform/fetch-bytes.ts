/** The network, as an argument. */
export type Fetch = typeof fetch;

/** The browser's own network. */
export const browserFetch: Fetch = (input, init) => fetch(input, init);

const defaultTimeout = 20_000;

export type FetchFailure =
  | 'offline'
  | 'timeout'
  | 'tooLarge'
  | 'notFound'
  | 'serverError'
  | 'conflict'
  | 'refused';

export type FetchedBytes =
  | {
      readonly status: 'ok';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly etag: string | undefined;
    }
  | { readonly status: 'notModified' }
  | { readonly status: 'failed'; readonly code: FetchFailure };

export interface FetchOptions {
  /** Most bytes to accept after decompression; reading stops there. */
  readonly maximumBytes: number;
  readonly etag?: string | undefined;
  /** Sent as a JSON body with POST or PUT. */
  readonly send?: { readonly method: 'POST' | 'PUT'; readonly body: unknown };
  readonly timeout?: number;
  readonly fetch?: Fetch;
}

/**
 * Fetches a few bytes without cookies and without a referrer, and never more than it was told. (ky would cost the
 * worker 25 KB of its 150 and cannot stop a body at a size; lasting retries are the outbox's and the alarms' work.)
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<FetchedBytes> {
  const { maximumBytes, etag, send, timeout = defaultTimeout } = options;
  const headers = new Headers();
  const signal = AbortSignal.timeout(timeout);
  if (etag !== undefined) headers.set('If-None-Match', etag);
  if (send !== undefined) headers.set('Content-Type', 'application/json');
  try {
    const response = await (options.fetch ?? fetch)(url, {
      method: send?.method ?? 'GET',
      headers,
      body: send === undefined ? null : JSON.stringify(send.body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The ETag is ours: the browser's own cache would turn a 304 into a 200 and hide that nothing changed.
      cache: 'no-store',
      signal,
    });
    if (response.status === 304) return { status: 'notModified' };
    if (!response.ok) {
      await response.body?.cancel();
      return { status: 'failed', code: failureOf(response.status) };
    }
    const bytes = await readUpTo(response, maximumBytes);
    if (bytes === undefined) return { status: 'failed', code: 'tooLarge' };
    return { status: 'ok', bytes, etag: response.headers.get('ETag') ?? undefined };
  } catch {
    // What fails here is the network, whatever the reason is called.
    return { status: 'failed', code: signal.aborted ? 'timeout' : 'offline' };
  }
}

function failureOf(status: number): FetchFailure {
  if (status === 404 || status === 410) return 'notFound';
  if (status === 409) return 'conflict';
  // Too Many Requests and Request Timeout pass; any other 4xx is the server's final word.
  if (status === 429 || status === 408 || status >= 500) return 'serverError';
  return 'refused';
}

async function readUpTo(
  response: Response,
  maximumBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > maximumBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
