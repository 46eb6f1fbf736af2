import { createServer, type ServerOptions } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** How much one client may hold on to. */
export interface ListenLimits
  extends Pick<
    ServerOptions,
    'headersTimeout' | 'requestTimeout' | 'maxHeaderSize' | 'connectionsCheckingInterval'
  > {
  /** Milliseconds without a byte in or out until a connection is closed: a client that does not read its answer. */
  readonly idle: number;
  /** Connections at the same time; one more is closed at once, and its client may try again. */
  readonly connections: number;
  /** Milliseconds that a stop waits for running requests. */
  readonly patience: number;
}

/** A request is a few hundred bytes: who takes longer than this to send it only holds a connection. */
export const usualLimits: ListenLimits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
  idle: 30_000,
  connections: 2_000,
  patience: 10_000,
};

export interface Listener {
  /** Where it answers, with a slash at the end. */
  readonly url: string;
  /** Takes no new request, lets running ones end, and cuts those off that take longer than the limits' patience. */
  readonly stop: () => Promise<void>;
}

/** Answers HTTP with `app`; port 0 lets the system choose one. */
export async function listen(
  app: Hono,
  { hostname, port }: { readonly hostname: string; readonly port: number },
  { connections, patience, idle, ...serverOptions }: ListenLimits,
): Promise<Listener> {
  const { promise: listening, resolve, reject } = Promise.withResolvers<number>();
  const http = createServer;
  const server = serve(
    { fetch: app.fetch, port, hostname, createServer: http, serverOptions },
    (address) => resolve(address.port),
  );
  server.once('error', reject);
  server.maxConnections = connections;
  server.setTimeout(idle);
  const name = hostname.includes(':') ? `[${hostname}]` : hostname;
  const url = `http://${name}:${await listening}/`;
  const cut = (which: 'closeIdleConnections' | 'closeAllConnections') => {
    // Hono's type allows HTTP/2 servers too, which have neither; ours is node:http's.
    if (which in server && 'closeAllConnections' in server) server[which]();
  };
  return {
    url,
    stop: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      cut('closeIdleConnections');
      // A connection that is idle only after its last answer would be kept for the client's next request.
      const closing = setInterval(() => cut('closeIdleConnections'), 50);
      const all = setTimeout(() => cut('closeAllConnections'), patience);
      await closed.promise;
      clearInterval(closing);
      clearTimeout(all);
    },
  };
}
