import type { PlatformPolicy } from '../../lib/domain/platform-policy.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { DirectoryStore } from '../../lib/platform/directory/directory-store.ts';
import type { Fetch } from '../../lib/platform/fetch-bytes.ts';
import type { WorkerDatabase } from '../../lib/platform/storage/worker-database.ts';
import { dropDraft } from '../../lib/platform/tabs.ts';
import { createDecisions } from './visits/decisions.ts';

/** What the worker's parts are built from; tests give their own clock, chance and network. */
export interface WorkerParts {
  readonly database: WorkerDatabase;
  readonly store: DirectoryStore;
  /** Where the directory that came with the package lies, ending with a slash. */
  readonly packagedUrl: string;
  readonly policy: PlatformPolicy;
  /** The shopper's language, for figures that a shop's page is not to put into words itself. */
  readonly words: Words;
  readonly now: () => Date;
  readonly fetch: Fetch;
  /** 0 to 1. */
  readonly random: () => number;
}

export const { inOrder, readAhead, noteWrite } = createDecisions(dropDraft);
