import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a load found. */
export interface LoadResult {
  readonly perSecond: number;
  readonly statuses: ReadonlyMap<number, number>;
}

/** Length of the answer at the start of `buffered`, or undefined while it is not all there. */
function answerLength(buffered: string): number | undefined {
  const head = buffered.indexOf('\r\n\r\n');
  if (head === -1) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(buffered.slice(0, head))?.[1];
  if (length === undefined) throw new Error('The load only understands answers with a length');
  const end = head + 4 + Number(length);
  return buffered.length < end ? undefined : end;
}

/** Sends one request after another over a connection, as long as `next` gives one. */
async function drive(
  socket: Socket,
  next: () => string | undefined,
  count: (status: number) => void,
): Promise<void> {
  let buffered = '';
  const send = (): boolean => {
    const request = next();
    if (request === undefined) return false;
    socket.write(request);
    return true;
  };
  if (!send()) return;
  for await (const chunk of socket) {
    buffered += String(chunk);
    const end = answerLength(buffered);
    if (end === undefined) continue;
    count(Number(buffered.slice(9, 12)));
    buffered = buffered.slice(end);
    if (!send()) return;
  }
}

/** A POST of JSON as text, byte for byte what goes over the wire. The body is ASCII. */
export const postOf = (path: string, body: unknown): string => {
  const text = JSON.stringify(body);
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json`;
  return `${head}\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
};

/** Sends all `requests` over so many connections that stay open, each waiting for its answer before the next. */
export async function load(
  url: string,
  requests: readonly string[],
  connections: number,
): Promise<LoadResult> {
  const { hostname, port } = new URL(url);
  const statuses = new Map<number, number>();
  let sent = 0;
  const next = () => requests[sent++];
  const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.setNoDelay(true);
      return socket;
    }),
  );
  const start = performance.now();
  await Promise.all(sockets.map((socket) => drive(socket, next, count)));
  const seconds = (performance.now() - start) / 1_000;
  for (const socket of sockets) socket.destroy();
  return { perSecond: requests.length / seconds, statuses };
}
