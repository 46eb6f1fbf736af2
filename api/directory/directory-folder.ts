import { type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { DirectoryManifest } from '../../lib/schema/directory.ts';
import { sha256Hex } from './sha256-hex.ts';

export type Encoding = 'identity' | 'br' | 'gzip';

/** A published file as it goes over the wire. */
export interface DirectoryFile {
  readonly sha256: string;
  readonly body: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface PublishedManifest {
  readonly sha256: string;
  readonly manifest: DirectoryManifest;
}

/** Read access to the folder that a community published. */
export interface DirectoryFolder {
  /** A file by its name in the folder; undefined when it is not there or not a directory's file. */
  readonly file: (name: string) => Promise<DirectoryFile | undefined>;
  /**
   * The newest manifest that could be read; undefined while nothing was published. A damaged one never takes the place
   * of a good one: its operator's share is what credits are split by.
   * @throws DirectoryDamagedError when it is damaged and there was no good one since the start.
   */
  readonly manifest: () => Promise<PublishedManifest | undefined>;
}

/** What lies in the folder is not a directory; publishing it again repairs it. */
export class DirectoryDamagedError extends Error {
  override name = 'DirectoryDamagedError';
}

const compress = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
} as const;

/** The only names a directory has: nothing else in the folder can be asked for, whatever the path looks like. */
export const fileName =
  /^(?:directory\.json|directory\.json\.sig|shards\/[0-9a-f]{64}\.json|index\/[0-9a-f]{64}\.bin|deltas\/\d{1,16}-\d{1,16}\.json|packs\/\d{1,16}-\d{1,4}\.json)$/;
/** Bytes of files kept in memory, as they lie on the disk; a directory of ten thousand shops has 1.2 MB twice. */
const cacheLimit = 32 * 1024 * 1024;

/**
 * A file is compressed once and fetched by every subscriber, so the best is worth it: 60 ms and a quarter less for a shard,
 * 1.6 s and a third less for the pack of ten thousand shops. A pack has 2 MB and its commas at most; what is larger would
 * keep the first who asks waiting.
 */
const bestBytes = 2_200_000;

const absent = Promise.resolve(undefined);

const copyOf = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

async function encode(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding) {
  if (encoding === 'br') {
    const quality = bytes.length > bestBytes ? 5 : 11;
    return copyOf(
      await compress.br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    );
  }
  return encoding === 'gzip' ? copyOf(await compress.gzip(bytes, { level: 6 })) : bytes;
}

interface Cached {
  /** How it lay on the disk when it was read. */
  readonly stats: Stats;
  readonly file: Promise<DirectoryFile>;
}

const isSame = (one: Stats, other: Stats): boolean =>
  one.mtimeMs === other.mtimeMs && one.size === other.size && one.ino === other.ino;

function createFile(bytes: Uint8Array<ArrayBuffer>): DirectoryFile {
  const encoded = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    sha256: sha256Hex(bytes),
    body: (encoding) => {
      const known = encoded.get(encoding);
      if (known !== undefined) return known;
      const made = encode(bytes, encoding);
      encoded.set(encoding, made);
      return made;
    },
  };
}

/** What lies at a path now; undefined where nothing does or nothing may be looked at. */
function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A name that is a folder's, or no permission: for who asks it is not there.
    return undefined;
  }
}

interface FolderOptions {
  readonly readWhole?: (path: string) => Promise<Buffer>;
  /** That are kept in memory of the files. */
  readonly mostBytes?: number;
}

const readFromDisk = (path: string): Promise<Buffer> => readFile(path);

/**
 * Opens a published folder. A file is read and compressed once, and again when it has changed on the disk, which is looked
 * at once for all requests that are taken in the same turn: waiting for that look costs more than looking.
 */
export function openDirectoryFolder(
  folder: string,
  { readWhole = readFromDisk, mostBytes = cacheLimit }: FolderOptions = {},
): DirectoryFolder {
  const cache = new Map<string, Cached>();
  /** What was looked at in this turn. */
  const seen = new Map<string, Promise<DirectoryFile | undefined>>();
  let cachedBytes = 0;
  let published: PublishedManifest | undefined;

  const load = (name: string, path: string, stats: Stats): Promise<DirectoryFile> => {
    const file = readWhole(path).then((bytes) => createFile(copyOf(bytes)));
    cachedBytes += stats.size - (cache.get(name)?.stats.size ?? 0);
    if (cachedBytes > mostBytes) {
      cache.clear();
      cachedBytes = stats.size;
    }
    cache.set(name, { stats, file });
    file.catch(() => {
      if (cache.get(name)?.file !== file) return;
      cache.delete(name);
      cachedBytes -= stats.size;
    });
    return file;
  };

  const look = (name: string): Promise<DirectoryFile | undefined> => {
    const path = join(folder, name);
    const stats = lookAt(path);
    if (!stats?.isFile()) return absent;
    const known = cache.get(name);
    return known !== undefined && isSame(known.stats, stats) ? known.file : load(name, path, stats);
  };

  const read = (name: string): Promise<DirectoryFile | undefined> => {
    const present = seen.get(name);
    if (present !== undefined) return present;
    if (!fileName.test(name)) return absent;
    const looked = look(name);
    if (seen.size === 0) setImmediate(() => seen.clear());
    seen.set(name, looked);
    return looked;
  };

  return {
    file: read,
    manifest: async () => {
      const file = await read('directory.json');
      if (file === undefined) return undefined;
      if (published?.sha256 === file.sha256) return published;
      try {
        const text = new TextDecoder().decode(await file.body('identity'));
        const manifest = DirectoryManifest.parse(JSON.parse(text));
        published = { sha256: file.sha256, manifest };
      } catch (cause) {
        if (published !== undefined) return published;
        throw new DirectoryDamagedError('directory.json is damaged', { cause });
      }
      return published;
    },
  };
}
