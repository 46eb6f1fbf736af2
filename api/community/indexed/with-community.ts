import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommunity } from '../check-community.ts';
import { type Diagnostic, eachOnce } from '../diagnostic.ts';
import { type CommunitySource, loadProfile, readCommunity } from '../read-community.ts';
import { type SpooledRetailers, spoolRetailers } from './spool-retailers.ts';
import { hasMoreLines } from './stream-retailers.ts';

/** Retailers of a directory that is mirrored whole; with more of them it has an index. */
export const mirroredRetailersAtMost = 20_000;

/** A community's folder as it was read. */
export interface OpenedCommunity {
  /** Everything; of spooled retailers only those that programs and page rules name. */
  readonly source: CommunitySource;
  /** The retailers, where they are too many to be mirrored. */
  readonly spooled: SpooledRetailers | undefined;
  /** Everything that is wrong or doubtful, judged as of a time: that of community.yaml unless another is meant. */
  readonly check: (asOf?: string) => readonly Diagnostic[];
}

/**
 * Reads a community's folder for some work, whatever its size. Retailers that are too many for memory lie on the disk
 * while the work goes on.
 * @throws {CommunitySourceError} when community.yaml cannot be read.
 */
export async function withCommunity<Result>(
  folder: string,
  work: (opened: OpenedCommunity) => Promise<Result>,
  mirroredAtMost = mirroredRetailersAtMost,
): Promise<Result> {
  const workWhole = async () => {
    const source = await readCommunity(folder);
    return work({ source, spooled: undefined, check: (asOf) => checkCommunity(source, asOf) });
  };
  const profile = await loadProfile(folder);
  if (!(await hasMoreLines(folder, profile.value, mirroredAtMost))) return workWhole();
  const spoolFolder = await mkdtemp(join(tmpdir(), 'community-'));
  try {
    const others = await readCommunity(folder, {}, 'retailers.csv');
    const spooled = await spoolRetailers(folder, others, spoolFolder);
    // Comments and empty lines: there are not that many.
    if (spooled.count <= mirroredAtMost) return await workWhole();
    const source = { ...others, retailers: { items: spooled.named, diagnostics: [] } };
    const check = (asOf?: string) =>
      eachOnce([...spooled.diagnostics, ...checkCommunity(source, asOf)]);
    return await work({ source, spooled, check });
  } finally {
    await rm(spoolFolder, { recursive: true, force: true });
  }
}
