import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What came of a load. */
export interface PostLoad {
  readonly perSecond: number;
  /** Positions of the requests that were answered with 201, in the order of the answers. */
  readonly created: readonly number[];
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

/** A POST of JSON as text, byte for byte what goes over the wire. The body is ASCII. */
export function postOf(path: string, body: unknown): string {
  const text = JSON.stringify(body);
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json`;
  return `${head}\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
}

/** The answers' statuses over one connection, as long as the server lives. */
async function* statusesOf(socket: Socket): AsyncGenerator<number> {
  let buffered = '';
  try {
    for await (const chunk of socket) {
      buffered += String(chunk);
      const end = answerLength(buffered);
      if (end === undefined) continue;
      const status = Number(buffered.slice(9, 12));
      buffered = buffered.slice(end);
      yield status;
    }
  } catch (error) {
    // The server was killed: what it has not answered by then is not counted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ECONNRESET')) throw error;
  }
}

/**
 * Sends all `requests` over so many connections that stay open, each waiting for its answer before the next one.
 * `afterEach` learns how many are answered.
 */
export async function postAll(
  address: string,
  requests: readonly string[],
  connections: number,
  afterEach: (answered: number) => void = () => undefined,
): Promise<PostLoad> {
  const { hostname, port } = new URL(address);
  const created: number[] = [];
  const left = requests.entries();
  async function drive(socket: Socket): Promise<void> {
    let sent = left.next().value;
    if (sent === undefined) return;
    socket.write(sent[1]);
    for await (const status of statusesOf(socket)) {
      if (status !== 201) throw new Error(`Status ${status}`);
      created.push(sent[0]);
      afterEach(created.length);
      sent = left.next().value;
      if (sent === undefined) return;
      socket.write(sent[1]);
    }
  }
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      return socket.setNoDelay(true);
    }),
  );
  const start = performance.now();
  await Promise.all(sockets.map(drive));
  const seconds = (performance.now() - start) / 1_000;
  for (const socket of sockets) socket.destroy();
  return { perSecond: created.length / seconds, created };
}
