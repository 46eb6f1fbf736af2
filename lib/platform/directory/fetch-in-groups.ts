import { groupBySize } from '../../domain/directory/group-by-size.ts';
import type { Sha256Hex } from '../../schema/primitives.ts';
import { type Fetch, fetchBytes } from '../fetch-bytes.ts';

/** At once in memory and on the wire; a worker that is killed loses no more than this. */
const groupBytes = 2 * 1024 * 1024;
const groupFiles = 16;

/** A file of a directory, named by its hash. */
export interface FileReference {
  readonly sha256: Sha256Hex;
  readonly size: number;
}

export type FilesByHash = ReadonlyMap<Sha256Hex, Uint8Array<ArrayBuffer>>;

export type FileCheck<Content> =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly code: string };

export type GroupsFetch<Content> =
  | { readonly ok: true; readonly contents: readonly Content[] }
  | { readonly ok: false; readonly code: string };

/**
 * Fetches a directory's files group by group; each group that is verified is kept before the next is asked for, so that
 * a download that breaks off goes on where it stopped.
 */
export async function fetchInGroups<Reference extends FileReference, Content>(options: {
  readonly baseUrl: string;
  readonly references: readonly Reference[];
  /** Where the file lies below the directory's address. */
  readonly pathOf: (reference: Reference) => string;
  /** What the file holds, or why it is refused. */
  readonly check: (
    bytes: Uint8Array<ArrayBuffer>,
    reference: Reference,
  ) => Promise<FileCheck<Content>>;
  readonly keep: (files: FilesByHash) => Promise<void>;
  readonly fetch: Fetch;
  /** Milliseconds for each file. */
  readonly timeout?: number;
  /** Whether files that do not come are left out, instead of being the end of it. */
  readonly leavesOut?: boolean;
}): Promise<GroupsFetch<Content>> {
  const { baseUrl, pathOf, check, keep, fetch, timeout, leavesOut = false } = options;
  const fetchOne = async (reference: Reference) => {
    const url = new URL(pathOf(reference), baseUrl).href;
    const fetched = await fetchBytes(url, {
      maximumBytes: reference.size,
      fetch,
      ...(timeout !== undefined && { timeout }),
    });
    if (fetched.status === 'failed') return fetched;
    if (fetched.status === 'notModified') return { status: 'failed', code: 'offline' } as const;
    const checked = await check(fetched.bytes, reference);
    return checked.ok
      ? ({ status: 'ok', reference, bytes: fetched.bytes, content: checked.content } as const)
      : ({ status: 'failed', code: checked.code } as const);
  };
  const contents: Content[] = [];
  for (const group of groupBySize(options.references, groupBytes, groupFiles)) {
    const verified = new Map<Sha256Hex, Uint8Array<ArrayBuffer>>();
    let failure: string | undefined;
    for (const file of await Promise.all(group.map(fetchOne))) {
      if (file.status === 'failed') failure ??= file.code;
      else {
        verified.set(file.reference.sha256, file.bytes);
        contents.push(file.content);
      }
    }
    if (verified.size > 0) await keep(verified);
    if (failure !== undefined && !leavesOut) return { ok: false, code: failure };
  }
  return { ok: true, contents };
}
