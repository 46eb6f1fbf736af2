import { parse } from 'tldts';
import { checkName } from '../community/check-name.ts';
import { isPlatform } from '../community/platform-hosts.ts';
import type { Db } from '../db/schema.ts';
import type { DirectoryFolder } from '../directory/directory-folder.ts';
import { readShards } from '../directory/read-shards.ts';
import { type Application, loadRelated, subjectOf } from '../repositories/applications.ts';
import { isActiveNonprofit } from '../repositories/nonprofits.ts';
import { isWellKnown } from './well-known-domains.ts';

/** Something that a person should look at before deciding. */
export interface ApplicationFlag {
  readonly code:
    | 'listed'
    | 'sameAsOther'
    | 'platform'
    | 'wellKnown'
    | 'part'
    | 'lookalike'
    | 'notInRegister';
  readonly text: string;
}

/** What the domain itself says. */
export function flagDomain(domain: string): ApplicationFlag[] {
  const { domain: registered, isPrivate } = parse(domain, { allowPrivateDomains: true });
  const owner = parse(domain).domain ?? domain;
  const flags: ApplicationFlag[] = [];
  if (isPrivate === true || isPlatform(owner)) {
    const text = `${domain} is a place on ${owner}, where anybody can have one.`;
    flags.push({ code: 'platform', text });
  } else if (registered !== null && registered !== domain) {
    flags.push({ code: 'part', text: `${domain} is a part of ${registered}.` });
  }
  if (isWellKnown(domain)) {
    const text = `${domain} belongs to a house that everybody knows: is it really who asks?`;
    flags.push({ code: 'wellKnown', text });
  }
  if (domain.split('.').some((label) => label.startsWith('xn--'))) {
    const text = `${domain} is written in other letters than it looks.`;
    flags.push({ code: 'lookalike', text });
  }
  return flags;
}

async function isListed(
  directory: DirectoryFolder | undefined,
  { details }: Application,
): Promise<boolean> {
  const manifest = (await directory?.manifest())?.manifest;
  if (directory === undefined || manifest === undefined) return false;
  const subject = subjectOf(details);
  const kind = details.kind === 'business' ? 'memberBusinesses' : 'nonprofits';
  const shards = await readShards(directory, manifest, kind);
  return shards.some(
    (shard) =>
      (shard.kind === 'memberBusinesses' && shard.items.some((item) => item.domain === subject)) ||
      (shard.kind === 'nonprofits' && shard.items.some((item) => item.id === subject)),
  );
}

/** Everything about an application that a steward should look at. */
export async function flagApplication(
  db: Db,
  directory: DirectoryFolder | undefined,
  application: Application,
): Promise<ApplicationFlag[]> {
  const { details } = application;
  const flags = flagDomain(details.domain);
  for (const { message } of checkName(details.name, { value: '', file: '', line: undefined })) {
    flags.push({ code: 'lookalike', text: `The name ${message}.` });
  }
  if (await isListed(directory, application)) {
    flags.push({ code: 'listed', text: 'It is in the published directory already.' });
  }
  for (const other of await loadRelated(db, application)) {
    const text = `${other.details.name} (${other.details.domain}), ${other.state}, asked on ${other.createdAt.slice(0, 10)}.`;
    flags.push({ code: 'sameAsOther', text });
  }
  if (details.kind === 'nonprofit' && !(await isActiveNonprofit(db, details.nonprofit))) {
    flags.push({ code: 'notInRegister', text: 'The register does not list it any more.' });
  }
  return flags;
}
