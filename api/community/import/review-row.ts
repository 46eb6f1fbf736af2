import { checkBusiness } from '../check-business.ts';
import { checkShopHost } from '../check-hosts.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Row } from '../entries/append-row.ts';
import { type EntryKindName, entryKinds } from '../entries/entry-kinds.ts';
import type { Located, Reading } from '../located.ts';
import {
  readMemberBusinesses,
  readNonprofits,
  readProducts,
  readRetailers,
} from '../read-lists.ts';
import { readPrograms } from '../read-programs.ts';

interface Review {
  /** What tells this entry from others of its list; undefined when it cannot be read. */
  readonly key: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function review<Value>(
  { items, diagnostics }: Reading<Value>,
  keyOf: (value: Value) => string,
  check: (item: Located<Value>) => readonly Diagnostic[] = () => [],
): Review {
  const item = items[0];
  return {
    key: item === undefined ? undefined : keyOf(item.value),
    diagnostics: [...diagnostics, ...(item === undefined ? [] : check(item))],
  };
}

/** Reads one row as if it stood alone in its list, so that a bad one does not keep the others out. */
export function reviewRow(kind: EntryKindName, row: Row, asOf: string): Review {
  const { file, append } = entryKinds[kind];
  const text = append('', [row]);
  switch (kind) {
    case 'shop':
      return review(
        readRetailers(file, text),
        ({ id }) => id,
        (item) => item.value.hosts.flatMap((host) => checkShopHost(host, item, 'hosts')),
      );
    case 'business':
      return review(
        readMemberBusinesses(file, text),
        ({ domain }) => domain,
        (item) => checkBusiness(item, asOf),
      );
    case 'nonprofit':
      return review(readNonprofits(file, text), ({ id }) => id);
    case 'product':
      return review(readProducts(file, text), ({ url }) => url);
    case 'program':
      return review(
        readPrograms(file, text),
        ({ retailer, program }) => `${retailer} ${program.network}`,
      );
  }
}
