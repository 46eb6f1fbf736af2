import { connect } from 'node:net';

const connections = 8;
const endOfHead = Buffer.from('\r\n\r\n');

/** Asks for the same page again and again over one connection until `end`; counts whole answers. */
function askUntil(url: URL, end: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const request = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`;
  const socket = connect(Number(url.port), url.hostname);
  let answers = 0;
  /** Bytes of the answer that are still to come; unknown until its head is read. */
  let left: number | undefined;
  let head: Buffer = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.once('connect', () => socket.write(request));
  socket.on('data', (chunk: Buffer) => {
    let rest = chunk.length;
    if (left === undefined) {
      head = Buffer.concat([head, chunk]);
      const at = head.indexOf(endOfHead);
      if (at < 0) return;
      const text = head.subarray(0, at).toString('latin1');
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
      if (!text.startsWith('HTTP/1.1 200') || length === undefined) {
        socket.destroy(new Error(text));
        return;
      }
      left = Number(length);
      rest = head.length - at - endOfHead.length;
      head = Buffer.alloc(0);
    }
    left -= rest;
    if (left > 0) return;
    left = undefined;
    answers += 1;
    if (performance.now() < end) socket.write(request);
    else socket.end();
  });
  socket.once('error', reject);
  socket.once('close', () => resolve(answers));
  return promise;
}

/** Whole pages a second, asked for by a few clients at once. */
export async function pagesPerSecond(address: string, seconds: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  const asked = Array.from({ length: connections }, () => askUntil(new URL(address), end));
  const answers = (await Promise.all(asked)).reduce((sum, count) => sum + count, 0);
  return answers / ((performance.now() - start) / 1_000);
}
