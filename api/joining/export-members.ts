import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../community/write-whole.ts';
import type { Db } from '../db/schema.ts';
import { type Application, loadApplications, subjectOf } from '../repositories/applications.ts';
import { findNonprofitRecord } from '../repositories/nonprofits.ts';
import { type BusinessChange, CommunityFileError, editBusinesses } from './edit-businesses.ts';
import { editNonprofits, type NonprofitChange } from './edit-nonprofits.ts';

export interface ExportReport {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const most = 100_000;

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

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
 * @throws CommunityFileError
 */
export async function exportMembers(db: Db, folder: string): Promise<ExportReport> {
  if ((await readText(join(folder, 'community.yaml'))) === '') {
    throw new CommunityFileError(`${folder} is no community's folder: it has no community.yaml`);
  }
  const decided = newestOf(await loadApplications(db, ['approved', 'removed'], most));
  const businessFile = join(folder, 'member-businesses.yaml');
  const nonprofitFile = join(folder, 'nonprofits.csv');
  const businesses = editBusinesses(await readText(businessFile), businessChanges(decided));
  const nonprofits = editNonprofits(
    await readText(nonprofitFile),
    await nonprofitChanges(db, decided),
  );
  for (const [file, { added, removed, text }] of [
    [businessFile, businesses],
    [nonprofitFile, nonprofits],
  ] as const) {
    if (added.length + removed.length > 0) await writeWhole(file, text);
  }
  return {
    added: [...businesses.added, ...nonprofits.added],
    removed: [...businesses.removed, ...nonprofits.removed],
  };
}
