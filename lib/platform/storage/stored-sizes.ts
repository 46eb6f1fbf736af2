import { browser } from 'wxt/browser';
import { isReadableDirectory } from '../../domain/directory/is-readable-directory.ts';
import { mirroredFiles } from '../../domain/directory/mirrored-files.ts';
import type { PageDatabase } from './database.ts';

const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const sumOf = (rows: readonly unknown[]): number =>
  rows.reduce<number>((sum, row) => sum + sizeOf(row), 0);

/** How big each kind of stored thing is, in bytes of its content; what the browser adds around it is its own. */
export async function loadStoredSizes(database: PageDatabase) {
  const [clicks, outbox, shown, silenced, decisions, directories, local] = await Promise.all([
    database.clicks.toArray(),
    database.outbox.toArray(),
    database.bannerEvents.toArray(),
    database.silencedRetailers.toArray(),
    database.decisionLog.toArray(),
    database.directories.toArray(),
    browser.storage.local.get(null),
  ]);
  const { settings = {}, ...rules } = local;
  const shards = directories
    .filter(isReadableDirectory)
    .flatMap(({ manifest }) => mirroredFiles(manifest));
  const shardBytes = shards.reduce((sum, { size }) => sum + size, 0);
  return [
    { what: 'settings', where: 'storage', bytes: sizeOf(settings) },
    { what: 'credits', where: 'database', bytes: sumOf(clicks) },
    { what: 'outbox', where: 'database', bytes: sumOf(outbox) },
    { what: 'history', where: 'database', bytes: sumOf([...shown, ...silenced]) },
    { what: 'decisions', where: 'database', bytes: sumOf(decisions) },
    { what: 'rules', where: 'storage', bytes: sizeOf(rules) },
    { what: 'lists', where: 'database', bytes: sumOf(directories) + shardBytes },
  ] as const;
}
