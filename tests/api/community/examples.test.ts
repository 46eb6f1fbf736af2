import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCommunity } from '../../../api/community/check-community.ts';
import { openDirectory } from '../../../api/community/open-directory.ts';
import { publishCommunity } from '../../../api/community/publish.ts';
import { readCommunity } from '../../../api/community/read-community.ts';
import { writeSite } from '../../../api/community/site/write-site.ts';
import {
  type VerifiedDirectory,
  verifyDirectory,
} from '../../../api/community/verify-directory.ts';
import type { MemberBusiness, Retailer } from '../../../lib/schema/directory.ts';
import { isOnDomain } from '../../../lib/schema/on-domain.ts';
import { createFolder } from './community-folder.ts';

const examples = resolve('examples');
const names = ['bookshops-and-libraries', 'brattleboro-vermont', 'repair-and-second-hand'] as const;

/** Published as a steward does, read as the extension does. */
async function publish(name: string): Promise<VerifiedDirectory> {
  const outputFolder = await createFolder();
  await publishCommunity({
    sourceFolder: join(examples, name),
    outputFolder,
    keyFile: join(await createFolder(), 'key.pem'),
  });
  await writeSite(outputFolder, undefined);
  const verified = await verifyDirectory(openDirectory(outputFolder));
  if (!verified.ok) throw new Error(`${verified.file}: ${verified.code}`);
  return verified.directory;
}

const businessesOf = ({ shards }: VerifiedDirectory): MemberBusiness[] =>
  shards.flatMap((shard) => (shard.kind === 'memberBusinesses' ? shard.items : []));
const retailersOf = ({ shards }: VerifiedDirectory): Retailer[] =>
  shards.flatMap((shard) => (shard.kind === 'retailers' ? shard.items : []));

it('are all named here', async () => {
  expect((await readdir(examples)).sort()).toEqual([...names]);
});

describe.each(names)('the example %s', (name) => {
  let directory: VerifiedDirectory;
  beforeAll(async () => {
    directory = await publish(name);
  }, 60_000);

  it('passes check without a warning', async () => {
    expect(checkCommunity(await readCommunity(join(examples, name)))).toEqual([]);
  });

  it('is read by the extension’s verifier with nothing left out', () => {
    expect(directory.refusedHosts).toEqual([]);
    expect(businessesOf(directory).length).toBeGreaterThanOrEqual(4);
  });

  it('has an alternative at every shop that it names', () => {
    const categories = new Set(businessesOf(directory).map(({ category }) => category));
    const without = retailersOf(directory).filter(({ category }) => !categories.has(category));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('says what it means by every value that its businesses show', () => {
    const meant = (directory.manifest.community.values ?? []).map(({ value }) => value);
    const shown = businessesOf(directory).flatMap(({ values }) => values);
    const unexplained = shown.filter((value) => !meant.includes(value));
    expect(unexplained).toEqual([]);
  });

  it('has no program, and rests no claim on the business’s own word alone', () => {
    expect(retailersOf(directory).flatMap(({ programs }) => programs ?? [])).toEqual([]);
    const own = businessesOf(directory).filter(({ source, domain }) => isOnDomain(source, domain));
    expect(own.map(({ domain }) => domain)).toEqual([]);
  });

  it('searches for the very book or thing in most of its shops', () => {
    const found = businessesOf(directory).flatMap(({ search }) => search ?? []);
    const least = { 'bookshops-and-libraries': 6, 'brattleboro-vermont': 0 } as const;
    const isNamed = (key: string): key is keyof typeof least => Object.hasOwn(least, key);
    expect(found.length).toBeGreaterThanOrEqual(isNamed(name) ? least[name] : 4);
  });
});
