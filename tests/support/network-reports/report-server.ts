import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a server does instead of answering as documented. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

export interface ReportServer {
  /** Base URL with a slash at the end. */
  readonly url: string;
  /** Path and query of every request, in order. */
  readonly requests: string[];
  /** Faults for the next requests, one each, in order; `undefined` answers that one as documented. */
  readonly faults: (Fault | undefined)[];
  readonly close: () => Promise<void>;
}

/** Starts a server on loopback that answers with `answer`, or with the next fault. */
export async function startReportServer(
  answer: (request: IncomingMessage, url: URL, response: ServerResponse) => void,
): Promise<ReportServer> {
  const requests: string[] = [];
  const faults: (Fault | undefined)[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(`${url.pathname}${url.search}`);
    const fault = faults.shift();
    if (fault === undefined) answer(request, url, response);
    else fault(request, response);
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    faults,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** What networks really do when they are not well. */
export const faults = {
  serverError: (_request, response) => void response.writeHead(500).end('Internal Server Error'),
  tooManyCalls: (_request, response) => void response.writeHead(429, { 'retry-after': '7' }).end(),
  html: (_request, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Maintenance</title>'),
  otherJson: (_request, response) => sendJson(response, 200, { error: 'unexpected' }),
  truncated: (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('[{"id": 1, "commissionStatus": "pend');
    setImmediate(() => response.destroy());
  },
  unauthorized: (_request, response) => sendJson(response, 401, { error: 'unauthorized' }),
  redirect: (_request, response) =>
    void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
} as const satisfies Record<string, Fault>;
