import type { Readable } from 'node:stream';
import { LineTooLongError, longestRecord } from './read-lines.ts';

const quote = 0x22;
const backslash = 0x5c;
const opening = 0x7b;
const closing = 0x7d;

/** A record of a JSON file, or `undefined` where it cannot be read. */
export type JsonRecord = unknown;

function parse(text: string): JsonRecord {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // One malformed record costs only itself; the caller counts it.
    return undefined;
  }
}

/**
 * The objects of a JSON array in runs, for files that are larger than memory.
 * @throws LineTooLongError when an object is longer than any record
 */
export async function* readJsonObjects(chunks: Readable): AsyncGenerator<JsonRecord[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let text = '';
  let at = 0;
  let start = -1;
  let depth = 0;
  let isInText = false;
  const records: JsonRecord[] = [];
  for await (const chunk of chunks) {
    text = text.slice(start < 0 ? at : start) + decoder.decode(chunk, { stream: true });
    at = start < 0 ? 0 : at - start;
    start = start < 0 ? -1 : 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isInText) {
        if (code === backslash) at += 1;
        else if (code === quote) isInText = false;
      } else if (code === quote) {
        isInText = depth > 0;
      } else if (code === opening) {
        if (depth === 0) start = at;
        depth += 1;
      } else if (code === closing && depth > 0) {
        depth -= 1;
        if (depth > 0) continue;
        records.push(parse(text.slice(start, at + 1)));
        start = -1;
      }
    }
    if (start >= 0 && text.length - start > longestRecord) {
      throw new LineTooLongError(`has a record of more than ${longestRecord / 1024} kB`);
    }
    if (records.length > 0) yield records.splice(0);
  }
  if (depth > 0) yield [undefined];
}
