import type { Db } from './db/schema.ts';
import type { DirectoryFolder } from './directory/directory-folder.ts';
import type { ProofSources } from './joining/fetch-proof.ts';
import type { Log } from './log.ts';
import type { HintSettings } from './routes/hints.ts';
import type { NonprofitIndex } from './search/nonprofit-index.ts';

/** What routes need; tests build it from a temporary database, the server from its environment. */
export interface ApiContext {
  readonly db: Db;
  readonly nonprofitIndex: NonprofitIndex;
  /** The community's published directory; undefined when this server publishes none. */
  readonly directory: DirectoryFolder | undefined;
  /** Undefined when no network may hint at new reports. */
  readonly hints?: HintSettings | undefined;
  readonly log: Log;
  readonly now: () => Date;
  /** How an applicant's domain is asked for its proof. */
  readonly proofSources: ProofSources;
  /** Aborted when the server stops: long work ends at its next good place. */
  readonly stop?: AbortSignal;
  /** True when a proxy of the steward's own stands in front and notes whom it answers. */
  readonly trustProxy: boolean;
}
