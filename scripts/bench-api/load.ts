import { connect } from 'node:net';

const connections = 32;
const endOfHead = Buffer.from('\r\n\r\n');

/** Asks the same question again and again over one connection until `end`; counts answers that have no body. */
function askUntil(url: URL, request: Buffer, end: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const socket = connect(Number(url.port), url.hostname);
  let answers = 0;
  let last: Buffer = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.once('connect', () => socket.write(request));
  socket.on('data', (chunk: Buffer) => {
    const bytes = last.length === 0 ? chunk : Buffer.concat([last, chunk]);
    const at = bytes.indexOf(endOfHead);
    if (at < 0) {
      last = bytes;
      return;
    }
    if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 304'))) {
      socket.destroy(new Error(bytes.subarray(0, at).toString()));
      return;
    }
    last = bytes.subarray(at + endOfHead.length);
    answers += 1;
    if (performance.now() < end) socket.write(request);
    else socket.end();
  });
  socket.once('error', reject);
  socket.once('close', () => resolve(answers));
  return promise;
}

/** Answers a second of a server that knows what the client has (304), with many clients at once. */
export async function knownPerSecond(
  address: string,
  etag: string,
  seconds: number,
): Promise<number> {
  const url = new URL(address);
  const lines = [
    `GET ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    'Accept-Encoding: gzip, deflate, br',
    `If-None-Match: ${etag}`,
    '',
    '',
  ];
  const request = Buffer.from(lines.join('\r\n'));
  const start = performance.now();
  const end = start + seconds * 1_000;
  const asked = Array.from({ length: connections }, () => askUntil(url, request, end));
  const answers = (await Promise.all(asked)).reduce((sum, count) => sum + count, 0);
  return answers / ((performance.now() - start) / 1_000);
}
