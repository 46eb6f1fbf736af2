import type { Kysely } from 'kysely';
import type { JoiningTables } from './joining-tables.ts';
import type { MemberTables } from './member-tables.ts';

/** 0 or 1: SQLite has no boolean, and both engines must hold the same rows. */
export type Flag = 0 | 1;

interface NonprofitTable {
  /** Its segment and number in the search index: see `size-class.ts`. */
  place: number;
  id: string;
  name: string;
  city: string | null;
  region: string | null;
  country: string;
  cause_area: string;
  /** Size of the organisation for ranking (yearly revenue where a register states it). */
  weight: number;
  in_directory: Flag;
  in_register: Flag;
  updated_at: string;
}

interface ActivationTable {
  click_id: string;
  tag: string;
  nonprofit: string;
  operator_share: number;
  created_at: string;
}

/** The present state of one sale: what its last event says. Rebuilt from the events by `ledger verify`. */
interface SaleTable {
  id: string;
  network: string;
  transaction_id: string;
  item_id: string;
  revision: number;
  status: string;
  commission: number;
  currency: string;
  click_id: string | null;
  nonprofit: string | null;
  operator_share: number;
  paid_out: number;
  /** The prepared payout that it stands on. */
  payout_id: string | null;
  /** The nonprofit's part and what the public is told of it: derived from the state, kept for sums in SQL. */
  credit: number;
  credit_status: string;
  sold_at: string;
  /** When the network's answer was read; an older reading never overrides a newer one. */
  as_of: string;
  created_at: string;
  updated_at: string;
}

interface LedgerEventTable {
  sale_id: string;
  revision: number;
  cause: string;
  status: string;
  commission: number;
  currency: string;
  click_id: string | null;
  nonprofit: string | null;
  operator_share: number;
  paid_out: number;
  recorded_at: string;
}

interface LedgerPostingTable {
  sale_id: string;
  revision: number;
  account: string;
  currency: string;
  minor: number;
}

interface RejectedRowTable {
  network: string;
  fingerprint: string;
  reason: string;
  row: string;
  first_seen_at: string;
}

interface ImportRunTable {
  id: string;
  network: string;
  started_at: string;
  finished_at: string;
  window_start: string;
  window_end: string;
  outcome: string;
  read_rows: number;
  booked_rows: number;
  unchanged_rows: number;
  unassigned_rows: number;
  rejected_rows: number;
  detail: string | null;
}

interface LeaseTable {
  name: string;
  holder: string;
  expires_at: string;
}

interface PayoutTable {
  id: string;
  nonprofit: string;
  currency: string;
  minor: number;
  sales: number;
  /** How many different clicks its sales came from. */
  clicks: number;
  state: string;
  created_at: string;
  paid_at: string | null;
  reference: string | null;
}

interface PayoutItemTable {
  payout_id: string;
  sale_id: string;
  minor: number;
}

interface PropertyTable {
  name: string;
  value: string;
}

/** Which entries of a segment of the search index have a term. */
interface NonprofitPostingTable {
  segment: number;
  term: string;
  entries: number;
  places: Uint8Array;
}

interface NonprofitSegmentTable {
  segment: number;
  entries: number;
}

/** The distinct words of all names and places: what a misspelt word may have meant. */
interface NonprofitWordTable {
  word: string;
  entries: number;
}

export interface Schema extends MemberTables, JoiningTables {
  nonprofit: NonprofitTable;
  nonprofit_posting: NonprofitPostingTable;
  nonprofit_segment: NonprofitSegmentTable;
  nonprofit_word: NonprofitWordTable;
  /** The copies that an import fills before they take the others' place. */
  nonprofit_next: NonprofitTable;
  nonprofit_posting_next: NonprofitPostingTable;
  nonprofit_segment_next: NonprofitSegmentTable;
  nonprofit_word_next: NonprofitWordTable;
  activation: ActivationTable;
  sale: SaleTable;
  ledger_event: LedgerEventTable;
  ledger_posting: LedgerPostingTable;
  rejected_row: RejectedRowTable;
  import_run: ImportRunTable;
  lease: LeaseTable;
  payout: PayoutTable;
  payout_item: PayoutItemTable;
  property: PropertyTable;
}

/** The handle that every repository takes; a transaction is one too. */
export type Db = Kysely<Schema>;
export type Engine = 'sqlite' | 'postgres';
