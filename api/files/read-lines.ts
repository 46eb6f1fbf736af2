import type { Readable } from 'node:stream';

/** A text has a line that is longer than any record. */
export class LineTooLongError extends Error {
  override name = 'LineTooLongError';
}

export const longestRecord = 64 * 1024;

/**
 * The lines of a UTF-8 text in runs. Bytes that are no UTF-8 become U+FFFD.
 * @throws LineTooLongError
 */
export async function* readLines(chunks: Readable): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestRecord) {
      throw new LineTooLongError(`has a line of more than ${longestRecord / 1024} kB`);
    }
    yield lines;
  }
  yield [rest + decoder.decode()];
}
