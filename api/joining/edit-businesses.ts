import type { BusinessApplication } from '../../lib/schema/joining.ts';
import { CommunitySourceError, error } from '../community/diagnostic.ts';
import { entryKinds } from '../community/entries/entry-kinds.ts';
import { appendEntries, readYamlList, removeEntry } from '../community/entries/yaml-list.ts';

const { file } = entryKinds.business;

/** What an approved business looks like in `member-businesses.yaml`; the day is when a steward said yes. */
function entryOf(details: BusinessApplication, approvedOn: string) {
  const { domain, name, url, category, country, shipsTo, values, source } = details;
  const facts = { domain, name, url, category, country, shipsTo, values };
  return { ...facts, certifications: [], source, checkedOn: approvedOn };
}

/** A business to be in the file, or (without `approved`) to be out of it. */
export interface BusinessChange {
  readonly domain: string;
  readonly approved?: { readonly details: BusinessApplication; readonly on: string };
}

export interface EditedFile {
  readonly text: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const isOf = (item: unknown, domain: string): boolean =>
  typeof item === 'object' && item !== null && 'domain' in item && item.domain === domain;

/**
 * Puts businesses into the text of `member-businesses.yaml` and takes others out. Everything else stays as the steward
 * wrote it, comments included; an entry that is there already is the steward's and stays too.
 * @throws {CommunitySourceError}
 */
export function editBusinesses(before: string, changes: readonly BusinessChange[]): EditedFile {
  let text = before;
  const added: string[] = [];
  const removed: string[] = [];
  for (const { domain, approved } of changes) {
    const list = readYamlList(text);
    if (list === undefined) {
      const remedy = '`community check` says where.';
      throw new CommunitySourceError([
        error({ file, line: undefined }, 'this is not a list', remedy),
      ]);
    }
    const place = list.items.findIndex((item) => isOf(item, domain));
    if (approved === undefined && place >= 0) {
      text = removeEntry(text, place);
      removed.push(domain);
    } else if (approved !== undefined && place < 0) {
      text = appendEntries(text, [entryOf(approved.details, approved.on)]);
      added.push(domain);
    }
  }
  return { text, added, removed };
}
