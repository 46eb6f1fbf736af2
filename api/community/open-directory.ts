import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A published directory could not be read from where it should be; `code` says how it failed. */
export class DirectoryReadError extends Error {
  override readonly name = 'DirectoryReadError';
  readonly code: 'missing' | 'tooLarge' | 'badStatus' | 'unreachable';
  readonly location: string;

  constructor(
    code: DirectoryReadError['code'],
    location: string,
    message: string,
    cause?: unknown,
  ) {
    super(`${location}: ${message}`, { cause });
    this.code = code;
    this.location = location;
  }
}

/** Reads one file of a published directory by its path in it, at most so many bytes. */
export type ReadFile = (path: string, maximumBytes: number) => Promise<Uint8Array<ArrayBuffer>>;

const tooLarge = (location: string, maximumBytes: number) =>
  new DirectoryReadError('tooLarge', location, `larger than ${maximumBytes} bytes`);

const readFolder =
  (folder: string): ReadFile =>
  async (path, maximumBytes) => {
    const location = join(folder, path);
    try {
      if ((await stat(location)).size > maximumBytes) throw tooLarge(location, maximumBytes);
      return new Uint8Array(await readFile(location));
    } catch (cause) {
      if (cause instanceof DirectoryReadError) throw cause;
      throw new DirectoryReadError('missing', location, 'cannot be read', cause);
    }
  };

async function readBody(
  body: AsyncIterable<Uint8Array>,
  location: string,
  maximumBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    // Counted after decompression, so that a small answer cannot unfold without end.
    if (length > maximumBytes) throw tooLarge(location, maximumBytes);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const readUrl =
  (base: string): ReadFile =>
  async (path, maximumBytes) => {
    const location = new URL(path, base).href;
    try {
      const response = await fetch(location, { signal: AbortSignal.timeout(30_000) });
      if (!response.ok || response.body === null) {
        throw new DirectoryReadError('badStatus', location, `answers ${response.status}`);
      }
      return await readBody(response.body, location, maximumBytes);
    } catch (cause) {
      if (cause instanceof DirectoryReadError) throw cause;
      const message = 'cannot be reached (asked for 30 seconds, through at most 20 redirects)';
      throw new DirectoryReadError('unreachable', location, message, cause);
    }
  };

/** The folder's address with its slash, or undefined where the location is no address. */
const baseOf = (location: string): string | undefined => {
  if (!/^https?:\/\//.test(location)) return undefined;
  const base = location.replace(/directory\.json$/, '');
  return base.endsWith('/') ? base : `${base}/`;
};

/** Where a published directory's manifest is on the web, or undefined for one in a folder. */
export function manifestAddress(location: string): string | undefined {
  const base = baseOf(location);
  return base === undefined ? undefined : `${base}directory.json`;
}

/** A published directory in a folder, or at an address (of the folder, or of its `directory.json`). */
export function openDirectory(location: string): ReadFile {
  const base = baseOf(location);
  return base === undefined ? readFolder(location) : readUrl(base);
}
