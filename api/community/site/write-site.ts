import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyFingerprint } from '../../../lib/domain/directory/key-fingerprint.ts';
import { parseJsonBytes } from '../../../lib/domain/directory/parse-json-bytes.ts';
import { DirectoryReadError, openDirectory } from '../open-directory.ts';
import { type VerifiedDirectory, verifyDirectory } from '../verify-directory.ts';
import { writeWhole } from '../write-whole.ts';
import { changeFeed } from './change-feed.ts';
import { addRelease, ChangeLog } from './change-log.ts';
import { communityPage, type PageFacts } from './community-page.ts';

/** What is published in a folder now, or undefined when that is nothing, or nothing that verifies. */
export async function loadPublished(folder: string): Promise<VerifiedDirectory | undefined> {
  try {
    const result = await verifyDirectory(openDirectory(folder));
    return result.ok ? result.directory : undefined;
  } catch (cause) {
    if (cause instanceof DirectoryReadError) return undefined;
    throw cause;
  }
}

async function loadChangeLog(folder: string): Promise<ChangeLog> {
  try {
    const json = parseJsonBytes(await readFile(join(folder, 'changes.json')));
    return ChangeLog.safeParse(json.ok ? json.value : undefined).data ?? { releases: [] };
  } catch {
    // No publication before this one; a log that cannot be read is begun anew, it holds nothing that is not elsewhere.
    return { releases: [] };
  }
}

/**
 * Writes the page and the feed of changes beside a directory that was just published.
 * @param before what the folder held until then.
 * @param facts where the site will lie, and what the community's server says of its totals.
 */
export async function writeSite(
  folder: string,
  before: VerifiedDirectory | undefined,
  facts: Pick<PageFacts, 'address' | 'totals'> = {},
): Promise<void> {
  const after = await loadPublished(folder);
  if (after === undefined) throw new Error(`what was just written to ${folder} does not verify`);
  const { community, publicKey } = after.manifest;
  const fingerprint = await keyFingerprint(publicKey);
  const log = await addRelease(await loadChangeLog(folder), before, after);
  const files = {
    'changes.json': `${JSON.stringify(log, undefined, 2)}\n`,
    'changes.xml': await changeFeed(community, log, facts.address),
    'index.html': await communityPage(after, { ...facts, log, fingerprint }),
  };
  for (const [file, text] of Object.entries(files)) await writeWhole(join(folder, file), text);
}
