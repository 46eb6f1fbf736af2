import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openZip } from './open-zip.ts';

export interface OpenFile {
  /** The name of what is inside, without `.gz`. */
  readonly name: string;
  readonly chunks: Readable;
}

const isText = (name: string): boolean => /\.(?:csv|tsv|txt|json)$/i.test(name);

/**
 * A file's bytes in runs, so that one of any size needs the same memory; unpacked when it is `.gz`, or the first text of a `.zip`.
 * @throws ZipError
 */
export async function openFile(file: string): Promise<OpenFile> {
  if (/\.zip$/i.test(file)) return openZip(file, isText);
  const source = createReadStream(file, { highWaterMark: 64 * 1024 });
  if (!/\.gz$/i.test(file)) return { name: file, chunks: source };
  const unzipped = createGunzip({ chunkSize: 64 * 1024 });
  source.once('error', (error) => unzipped.destroy(error));
  return { name: file.slice(0, -'.gz'.length), chunks: source.pipe(unzipped) };
}
