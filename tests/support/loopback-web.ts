import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from './listen.ts';
import { loopbackCertificate } from './loopback-certificate.ts';

/** One request as it reached the loopback web. */
export interface LoopbackRequest {
  readonly scheme: 'http' | 'https';
  /** Without the port. */
  readonly host: string;
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export interface LoopbackResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
}

export type LoopbackHandler = (
  request: LoopbackRequest,
) => LoopbackResponse | Promise<LoopbackResponse>;

/** What can be wrong with a host: it answers late, with an error, with half an answer, or not at all. */
export type Trouble =
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'error'; readonly status: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'offline' };

export interface LoopbackWeb {
  /** The one port on 127.0.0.1; it speaks HTTPS and plain HTTP, told apart by the first byte. */
  readonly port: number;
  /** Every request since the start or the last `forget()`, oldest first. */
  readonly requests: readonly LoopbackRequest[];
  /** Serves one more host, or replaces its handler; `*.example.net` means every subdomain. */
  serve(host: string, handler: LoopbackHandler): void;
  /** Breaks a host until called again without trouble. */
  trouble(host: string, trouble?: Trouble): void;
  forget(): void;
  close(): Promise<void>;
}

const longestBody = 256 * 1024;
const firstByteOfTls = 0x16;

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= longestBody) chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function record(
  message: IncomingMessage,
  scheme: 'http' | 'https',
): Promise<LoopbackRequest> {
  const host = (message.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const path = message.url ?? '/';
  return {
    scheme,
    host,
    method: message.method ?? 'GET',
    path,
    url: new URL(path, `${scheme}://${host}`),
    headers: message.headers,
    time: Date.now(),
    body: await readBody(message),
  };
}

function answer(
  response: ServerResponse,
  { status = 200, headers = {}, body = '' }: LoopbackResponse,
) {
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  }
  response.end(body);
}

const notFound: LoopbackHandler = () => ({ status: 404, body: 'No such host or page here.' });

/** Looks a host up by its exact name, then by `*.` and each of its parents. */
function lookUp<Value>(table: ReadonlyMap<string, Value>, host: string): Value | undefined {
  const labels = host.split('.');
  const wildcards = labels.map((_, index) => `*.${labels.slice(index + 1).join('.')}`);
  const name = [host, ...wildcards].find((candidate) => table.has(candidate));
  return name === undefined ? undefined : table.get(name);
}

/**
 * A whole web on one port of 127.0.0.1: browsers are told to resolve every name to it, requests are routed by Host and
 * recorded. Nothing leaves the machine.
 */
export async function startLoopbackWeb({
  hosts = {},
  fallback = notFound,
}: {
  hosts?: Readonly<Record<string, LoopbackHandler>>;
  fallback?: LoopbackHandler;
} = {}): Promise<LoopbackWeb> {
  const handlers = new Map(Object.entries(hosts));
  const troubles = new Map<string, Trouble>();
  const sockets = new Set<Socket>();
  let requests: LoopbackRequest[] = [];

  const serve =
    (scheme: 'http' | 'https') => async (message: IncomingMessage, response: ServerResponse) => {
      const request = await record(message, scheme);
      requests.push(request);
      const trouble = lookUp(troubles, request.host);
      if (trouble?.kind === 'offline') return void message.socket.destroy();
      if (trouble?.kind === 'error')
        return answer(response, { status: trouble.status, body: 'Broken.' });
      if (trouble?.kind === 'slow') await sleep(trouble.milliseconds);
      const handler = lookUp(handlers, request.host) ?? fallback;
      const reply = await handler(request);
      if (trouble?.kind !== 'truncated') return answer(response, reply);
      const bytes = Buffer.from(reply.body ?? '');
      response.writeHead(reply.status ?? 200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length >> 1), () => message.socket.destroy());
    };
  const guarded = (scheme: 'http' | 'https') => {
    const handle = serve(scheme);
    return (message: IncomingMessage, response: ServerResponse) =>
      void handle(message, response).catch((error: unknown) =>
        answer(response, { status: 500, body: `The test's handler failed: ${String(error)}` }),
      );
  };

  const http = createHttpServer(guarded('http'));
  const https = createHttpsServer(loopbackCertificate(), guarded('https'));
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser hangs up on half-open connections all the time; without a listener each would end the process.
    socket.on('error', () => socket.destroy());
    socket.once('data', (chunk) => {
      socket.pause();
      socket.unshift(chunk);
      (chunk[0] === firstByteOfTls ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  https.on('tlsClientError', (_error, socket) => socket.destroy());

  return {
    port: await listen(front),
    get requests() {
      return requests;
    },
    serve: (host, handler) => void handlers.set(host, handler),
    trouble: (host, trouble) =>
      trouble === undefined ? void troubles.delete(host) : void troubles.set(host, trouble),
    forget: () => {
      requests = [];
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => front.close(resolve));
    },
  };
}
