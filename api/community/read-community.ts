import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MemberBusiness, Retailer } from '../../lib/schema/directory.ts';
import type { ListedProduct } from '../../lib/schema/listed-product.ts';
import type { StandDownPolicy } from '../../lib/schema/network.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { PageRules } from '../../lib/schema/page.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { CommunitySourceError, type Diagnostic, error } from './diagnostic.ts';
import { isMissing } from './is-missing.ts';
import { joinLists, joinReadings, type Located, type Reading } from './located.ts';
import {
  readMemberBusinesses,
  readNonprofits,
  readPageRules,
  readProducts,
  readRetailers,
  readStandDownPolicies,
} from './read-lists.ts';
import { type Profile, profileFile, readProfile } from './read-profile.ts';
import { type RetailerProgram, readPrograms } from './read-programs.ts';
import { shopKeys } from './retailer-keys.ts';

/** Everything a community's folder says, each entry with its place, not yet checked against one another. */
export interface CommunitySource {
  readonly profile: Located<Profile>;
  readonly retailers: Reading<Retailer>;
  readonly pageRules: Reading<readonly [string, PageRules]>;
  readonly programs: Reading<RetailerProgram>;
  readonly memberBusinesses: Reading<MemberBusiness>;
  readonly nonprofits: Reading<Nonprofit>;
  readonly products: Reading<ListedProduct>;
  readonly standDownPolicies: Reading<StandDownPolicy>;
}

/** An included folder does not have the list that it is included for. */
export const missingList = (path: string): Diagnostic =>
  error(
    { file: path, line: undefined },
    'there is no such file',
    'Correct “include” in community.yaml; its paths start at the folder itself.',
  );

/** The file's text, or undefined where there is none. */
async function readText(path: string, file: string): Promise<DecodedText | undefined> {
  try {
    return decodeText(await readFile(path), file);
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/** Where a list may be: in the folder itself, and in those that it includes. Paths are relative to the folder. */
export const listPaths = (
  { include }: Pick<Profile, 'include'>,
  file: string,
): readonly string[] => [
  file,
  ...include.filter(({ files }) => files.includes(file)).map(({ from }) => join(from, file)),
];

/**
 * community.yaml alone.
 * @throws {CommunitySourceError} when it cannot be read.
 */
export async function loadProfile(folder: string): Promise<Located<Profile>> {
  const place = { file: profileFile, line: undefined };
  const read = await readText(join(folder, profileFile), profileFile);
  if (read === undefined) {
    const remedy = `Is ${folder} a community's folder? “community init” makes one.`;
    throw new CommunitySourceError([error(place, 'there is no such file', remedy)]);
  }
  if (!read.ok) throw new CommunitySourceError([read.diagnostic]);
  const { items, diagnostics } = readProfile(read.text);
  const profile = items[0];
  if (profile === undefined) throw new CommunitySourceError(diagnostics);
  return profile;
}

/**
 * Reads a community's folder. Every list is optional; `include` in community.yaml adds lists of other folders, where an
 * entry that the folder has itself gives way to its own.
 * @param drafts texts that take the place of files, by name: what the folder would be with them.
 * @param omitted a list that is not read, as if there were none.
 * @throws {CommunitySourceError} when community.yaml itself cannot be read.
 */
export async function readCommunity(
  folder: string,
  drafts: Readonly<Record<string, string>> = {},
  omitted?: string,
): Promise<CommunitySource> {
  const profile = await loadProfile(folder);

  const read = async <Value>(
    file: string,
    reader: (file: string, text: string) => Reading<Value>,
    join: (lists: readonly Reading<Value>[]) => Reading<Value> = joinReadings,
  ): Promise<Reading<Value>> => {
    const readings: Reading<Value>[] = [];
    for (const path of file === omitted ? [] : listPaths(profile.value, file)) {
      const draft = drafts[path];
      const found: DecodedText | undefined =
        draft === undefined
          ? await readText(resolve(folder, path), path)
          : { ok: true, text: draft };
      if (found?.ok === true) readings.push(reader(path, found.text));
      else if (found !== undefined) readings.push({ items: [], diagnostics: [found.diagnostic] });
      else if (path !== file) readings.push({ items: [], diagnostics: [missingList(path)] });
    }
    return join(readings);
  };

  return {
    profile,
    retailers: await read('retailers.csv', readRetailers, (lists) => joinLists(lists, shopKeys)),
    pageRules: await read('page-rules.yaml', readPageRules),
    programs: await read('programs.yaml', readPrograms),
    memberBusinesses: await read('member-businesses.yaml', readMemberBusinesses, (lists) =>
      joinLists(lists, ({ domain }) => [domain]),
    ),
    nonprofits: await read('nonprofits.csv', readNonprofits, (lists) =>
      joinLists(lists, ({ id }) => [id]),
    ),
    products: await read('products.csv', readProducts),
    standDownPolicies: await read('stand-down.yaml', readStandDownPolicies),
  };
}
