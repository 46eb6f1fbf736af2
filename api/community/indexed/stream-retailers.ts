import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Retailer } from '../../../lib/schema/directory.ts';
import { decodeText, notText } from '../decode-text.ts';
import { CommunitySourceError } from '../diagnostic.ts';
import { isMissing } from '../is-missing.ts';
import type { Reading } from '../located.ts';
import { listPaths, missingList } from '../read-community.ts';
import { brokenCsv, CsvRecord, checkColumns, csvOptions, nameCells } from '../read-csv.ts';
import { parseRetailer, retailerColumns } from '../read-lists.ts';
import type { Profile } from '../read-profile.ts';
import { shopKeys } from '../retailer-keys.ts';

const file = 'retailers.csv';
const startBytes = 64 * 1024;

/** The beginning of a file up to its last line break, so that no letter is cut in two; undefined where there is no file. */
async function readStart(path: string): Promise<Uint8Array | undefined> {
  try {
    await using handle = await open(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    const start = buffer.subarray(0, bytesRead);
    return bytesRead < startBytes ? start : start.subarray(0, start.lastIndexOf(10) + 1);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/** Whether a community's lists of retailers have more lines than this, without reading what they say. */
export async function hasMoreLines(
  folder: string,
  profile: Profile,
  atMost: number,
): Promise<boolean> {
  let lines = 0;
  for (const path of listPaths(profile, file)) {
    if ((await readStart(join(folder, path))) === undefined) continue;
    for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
      if (lines > atMost) return true;
    }
  }
  return false;
}

/** A file's text piece by piece. @throws {CommunitySourceError} where it stops being text. */
async function* decodeChunks(
  path: string,
  encoding: string,
  place: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let text: string | undefined;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      // Not the encoding that it began in; said below.
    }
    if (text === undefined || text.includes('\0'))
      throw new CommunitySourceError([notText(place, line)]);
    yield text;
    line += text.split('\n').length - 1;
  }
}

async function* streamFile(folder: string, path: string): AsyncGenerator<Reading<Retailer>> {
  const start = await readStart(join(folder, path));
  if (start === undefined) {
    if (path !== file) yield { items: [], diagnostics: [missingList(path)] };
    return;
  }
  const decoded = decodeText(start, path);
  if (!decoded.ok) {
    yield { items: [], diagnostics: [decoded.diagnostic] };
    return;
  }
  const { required, optional } = retailerColumns;
  const encoding = new Map([
    [0xfe, 'utf-16be'],
    [0xff, 'utf-16le'],
  ]).get(start[0] ?? 0);
  const parser = parse(csvOptions(decoded.text));
  const text = decodeChunks(join(folder, path), encoding ?? 'utf-8', path);
  // A failure reaches the loop below through the parser, which it destroys.
  pipeline(text, parser, () => undefined);
  let header: readonly string[] | undefined;
  try {
    for await (const each of parser) {
      const record = CsvRecord.parse(each);
      if (header !== undefined) {
        const row = nameCells(path, header, record);
        yield 'severity' in row ? { items: [], diagnostics: [row] } : parseRetailer(row);
        continue;
      }
      header = record.record;
      const diagnostics = checkColumns(path, header, required, optional);
      if (diagnostics.length === 0) continue;
      yield { items: [], diagnostics };
      return;
    }
  } catch (cause) {
    if (cause instanceof CommunitySourceError) yield { items: [], diagnostics: cause.diagnostics };
    else if (cause instanceof CsvError) yield { items: [], diagnostics: [brokenCsv(path, cause)] };
    else throw cause;
  }
}

/**
 * The retailers of a community's folder one by one, in the order of its files, each with what is wrong with its row. One
 * that a file further up holds already is passed over.
 */
export async function* streamRetailers(
  folder: string,
  profile: Profile,
): AsyncGenerator<Reading<Retailer>> {
  const paths = listPaths(profile, file);
  const last = paths.at(-1);
  const above = new Set<string>();
  for (const path of paths) {
    // Nothing is kept of the last one, which is the only one of most communities: it may not fit into memory.
    const own: string[] = [];
    for await (const { items, diagnostics } of streamFile(folder, path)) {
      const standing = items.filter(({ value }) => !shopKeys(value).some((key) => above.has(key)));
      if (path !== last) own.push(...standing.flatMap(({ value }) => shopKeys(value)));
      yield { items: standing, diagnostics };
    }
    for (const id of own) above.add(id);
  }
}
