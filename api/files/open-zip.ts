import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** A file is no archive that can be read. */
export class ZipError extends Error {
  override name = 'ZipError';
}

export interface ZipEntry {
  readonly name: string;
  readonly chunks: Readable;
}

// Signatures and layouts: PKWARE's APPNOTE, 4.3.6 to 4.3.16.
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
const localLength = 30;
const stored = 0;
const deflated = 8;
/** Larger than any register's list of files; a zip64 archive has 0xffffffff here. */
const longestDirectory = 1_000_000;

async function readAt(file: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function readDirectory(file: string): Promise<Buffer> {
  const handle = await open(file);
  const { size } = await handle.stat();
  await handle.close();
  const tail = Math.min(size, endLength + longestComment);
  const bytes = await readAt(file, size - tail, tail);
  for (let at = bytes.length - endLength; at >= 0; at -= 1) {
    if (bytes.readUInt32LE(at) !== endSignature) continue;
    const length = bytes.readUInt32LE(at + 12);
    const start = bytes.readUInt32LE(at + 16);
    if (length > longestDirectory || start + length > size) break;
    return readAt(file, start, length);
  }
  throw new ZipError('is no zip archive, or a broken one');
}

/**
 * Opens the first file of an archive whose name `wanted` takes.
 * @throws ZipError
 */
export async function openZip(file: string, wanted: (name: string) => boolean): Promise<ZipEntry> {
  const directory = await readDirectory(file);
  let at = 0;
  while (at + entryLength <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const method = directory.readUInt16LE(at + 10);
    const length = directory.readUInt32LE(at + 20);
    const nameLength = directory.readUInt16LE(at + 28);
    const extra = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const local = directory.readUInt32LE(at + 42);
    const name = directory.toString('utf8', at + entryLength, at + entryLength + nameLength);
    at += entryLength + nameLength + extra;
    if (!wanted(name)) continue;
    if (method !== stored && method !== deflated) break;
    const header = await readAt(file, local, localLength);
    if (header.length < localLength || length === 0) break;
    const start = local + localLength + header.readUInt16LE(26) + header.readUInt16LE(28);
    const source = createReadStream(file, { start, end: start + length - 1 });
    if (method === stored) return { name, chunks: source };
    const inflated = createInflateRaw();
    source.once('error', (error) => inflated.destroy(error));
    return { name, chunks: source.pipe(inflated) };
  }
  throw new ZipError('holds no file that can be read');
}
