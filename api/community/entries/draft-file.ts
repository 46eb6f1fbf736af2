import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nextPublication } from '../check-calendar.ts';
import { checkCommunity } from '../check-community.ts';
import { decodeText } from '../decode-text.ts';
import { CommunitySourceError, type Diagnostic, formatDiagnostic } from '../diagnostic.ts';
import { isMissing } from '../is-missing.ts';
import { type CommunitySource, readCommunity } from '../read-community.ts';
import { writeWhole } from '../write-whole.ts';

/** One file of a community as it would be, and what `check` says of it that it did not say before. */
export interface Draft {
  readonly file: string;
  readonly text: string;
  readonly found: readonly Diagnostic[];
  /** The whole community with this file in it. */
  readonly source: CommunitySource;
}

/** The text of one of the community's lists; a list that is not there yet is empty. */
export async function loadList(folder: string, file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file));
  } catch (cause) {
    if (isMissing(cause)) return '';
    throw cause;
  }
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) throw new CommunitySourceError([decoded.diagnostic]);
  return decoded.text;
}

/** Without its line: what is said of an entry stays the same when entries before it come and go. */
const withoutLine = (diagnostic: Diagnostic): string =>
  formatDiagnostic({ ...diagnostic, line: undefined });

/** Checks a changed file together with all others, before it is written. */
export async function draftFile(
  folder: string,
  file: string,
  text: string,
  now: Date,
): Promise<Draft> {
  const source = await readCommunity(folder);
  const asOf = nextPublication(source.profile.value, now);
  const before = new Set(checkCommunity(source, asOf).map(withoutLine));
  const changed = await readCommunity(folder, { [file]: text });
  const found = checkCommunity(changed, asOf).filter((each) => !before.has(withoutLine(each)));
  return { file, text, found, source: changed };
}

/** @returns whether it was written: a file with a new error never is. */
export async function saveDraft(folder: string, { file, text, found }: Draft): Promise<boolean> {
  if (found.some(({ severity }) => severity === 'error')) return false;
  await writeWhole(join(folder, file), text);
  return true;
}
