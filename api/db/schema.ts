import type { Generated, Kysely } from 'kysely';
import type { MemberTables } from './member-tables.ts';

/** 0 or 1: SQLite has no boolean, and both engines must hold the same rows. */
export type Flag = 0 | 1;

interface NonprofitTable {
  id: string;
  name: string;
  city: string | null;
  region: string | null;
  country: string;
  cause_area: string;
  /** Size of the organisation for ranking (yearly revenue where a register states it). */
  weight: number;
  /** Unique, and smaller the larger the organisation is: the order of search results. See `place-of.ts`. */
  place: number;
  in_directory: Flag;
  in_register: Flag;
  /** The last import that found it in its register; `in_register` follows when that import is complete. */
  register_run: number;
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

/** SQLite's FTS5 index; PostgreSQL has `nonprofit_word` instead. */
interface NonprofitTextTable {
  rowid: Generated<number>;
  text: string;
}

interface NonprofitWordTable {
  word: string;
  place: number;
}

export interface Schema extends MemberTables {
  nonprofit: NonprofitTable;
  nonprofit_text: NonprofitTextTable;
  nonprofit_word: NonprofitWordTable;
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
