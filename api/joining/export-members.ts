import { join } from 'node:path';
import { CommunitySourceError, error } from '../community/diagnostic.ts';
import { loadList } from '../community/entries/draft-file.ts';
import { entryKinds } from '../community/entries/entry-kinds.ts';
import { profileFile } from '../community/read-profile.ts';
import { writeWhole } from '../community/write-whole.ts';
import type { Db } from '../db/schema.ts';
import { type Application, loadApplications, subjectOf } from '../repositories/applications.ts';
import { findNonprofitRecord } from '../repositories/nonprofits.ts';
import { type BusinessChange, editBusinesses } from './edit-businesses.ts';
import { editNonprofits, type NonprofitChange } from './edit-nonprofits.ts';

export interface ExportReport {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const most = 100_000;

/** The newest word on each subject counts: who left and was approved again is in. */
function newestOf(applications: readonly Application[]): Application[] {
  const newest = new Map<string, Application>();
  for (const application of applications) {
    const subject = subjectOf(application.details);
    const known = newest.get(subject);
    if (known === undefined || known.updatedAt <= application.updatedAt) {
      newest.set(subject, application);
    }
  }
  return [...newest.values()];
}

function businessChanges(applications: readonly Application[]): BusinessChange[] {
  return applications.flatMap(({ details, state, updatedAt }): BusinessChange[] => {
    if (details.kind !== 'business') return [];
    const { domain } = details;
    const on = updatedAt.slice(0, 10);
    return [state === 'approved' ? { domain, approved: { details, on } } : { domain }];
  });
}

async function nonprofitChanges(
  db: Db,
  applications: readonly Application[],
): Promise<NonprofitChange[]> {
  const changes: NonprofitChange[] = [];
  for (const { details, state } of applications) {
    if (details.kind !== 'nonprofit') continue;
    const listed = await findNonprofitRecord(db, details.nonprofit);
    if (state !== 'approved') changes.push({ id: details.nonprofit });
    else if (listed !== undefined) changes.push({ id: details.nonprofit, listed });
  }
  return changes;
}

/**
 * Brings what stewards approved into a community's folder, and takes out what they took out. Twice changes nothing; a file
 * that cannot be read stays as it is.
 * @throws {CommunitySourceError}
 */
export async function exportMembers(db: Db, folder: string): Promise<ExportReport> {
  if ((await loadList(folder, profileFile)) === '') {
    const place = { file: join(folder, profileFile), line: undefined };
    const message = 'this is missing, so the folder is no community’s';
    throw new CommunitySourceError([error(place, message, 'Name the folder of community.yaml.')]);
  }
  const decided = newestOf(await loadApplications(db, ['approved', 'removed'], most));
  const businessFile = entryKinds.business.file;
  const nonprofitFile = entryKinds.nonprofit.file;
  const businesses = editBusinesses(await loadList(folder, businessFile), businessChanges(decided));
  const nonprofits = editNonprofits(
    await loadList(folder, nonprofitFile),
    await nonprofitChanges(db, decided),
  );
  for (const [file, { added, removed, text }] of [
    [businessFile, businesses],
    [nonprofitFile, nonprofits],
  ] as const) {
    if (added.length + removed.length > 0) await writeWhole(join(folder, file), text);
  }
  return {
    added: [...businesses.added, ...nonprofits.added],
    removed: [...businesses.removed, ...nonprofits.removed],
  };
}
