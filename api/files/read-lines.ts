import type { Readable } from 'node:stream';

/** A text has a line that is longer than any record. */
export class LineTooLongError extends Error {
  override name = 'LineTooLongError';
}

export const longestRecord = 64 * 1024;
const lineFeed = 0x0a;

/**
 * The lines of a UTF-8 text in runs, without a byte order mark. Bytes that are no UTF-8 become U+FFFD. Each line is a text
 * of its own: a part of a larger one that is kept would keep all of it in memory.
 * @throws LineTooLongError
 */
export async function* readLines(chunks: Readable): AsyncGenerator<string[]> {
  let rest: Uint8Array = new Uint8Array();
  let isFirst = true;
  const decode = (bytes: Buffer, start: number, end: number): string => {
    const line = bytes.toString('utf8', start, end);
    if (!isFirst) return line;
    isFirst = false;
    return line.replace(/^\ufeff/, '');
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const lines: string[] = [];
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      lines.push(decode(bytes, start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > longestRecord) {
      throw new LineTooLongError(`has a line of more than ${longestRecord / 1024} kB`);
    }
    yield lines;
  }
  yield [decode(Buffer.from(rest), 0, rest.length)];
}
