import { sql } from 'kysely';
import type { Db, Engine } from '../schema.ts';

async function createNonprofits(db: Db, engine: Engine): Promise<void> {
  const table = db.schema
    .createTable('nonprofit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('city', 'text')
    .addColumn('region', 'text')
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('cause_area', 'text', (column) => column.notNull())
    .addColumn('weight', 'bigint', (column) => column.notNull())
    .addColumn('place', 'bigint', (column) => column.notNull().unique())
    .addColumn('in_directory', 'integer', (column) => column.notNull())
    .addColumn('in_register', 'integer', (column) => column.notNull())
    .addColumn('register_run', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull());
  // Registers come sorted by their number, so the table itself is filled from left to right.
  await (engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table).execute();
  if (engine === 'sqlite') {
    await sql`create virtual table nonprofit_text using fts5(
      text, content='', contentless_delete=1, detail=none,
      tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
    )`.execute(db);
    return;
  }
  await db.schema
    .createTable('nonprofit_word')
    .addColumn('word', sql`text collate "C"`, (column) => column.notNull())
    .addColumn('place', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('nonprofit_word_key', ['word', 'place'])
    .execute();
  await db.schema
    .createIndex('nonprofit_word_place')
    .on('nonprofit_word')
    .columns(['place', 'word'])
    .execute();
}

async function createActivations(db: Db, engine: Engine): Promise<void> {
  // Bytewise order, so that a range of tags means the same in every locale.
  const bytewise = engine === 'postgres' ? sql`text collate "C"` : sql`text`;
  await db.schema
    .createTable('activation')
    .addColumn('click_id', 'text', (column) => column.primaryKey())
    .addColumn('tag', bytewise, (column) => column.notNull())
    .addColumn('nonprofit', 'text', (column) => column.notNull())
    .addColumn('operator_share', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('activation_tag').on('activation').columns(['tag']).execute();
}

async function createLedger(db: Db): Promise<void> {
  await db.schema
    .createTable('sale')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('network', 'text', (column) => column.notNull())
    .addColumn('transaction_id', 'text', (column) => column.notNull())
    .addColumn('item_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('commission', 'bigint', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('click_id', 'text')
    .addColumn('nonprofit', 'text')
    .addColumn('operator_share', 'integer', (column) => column.notNull())
    .addColumn('paid_out', 'bigint', (column) => column.notNull())
    .addColumn('credit', 'bigint', (column) => column.notNull())
    .addColumn('credit_status', 'text', (column) => column.notNull())
    .addColumn('sold_at', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sale_click').on('sale').columns(['click_id']).execute();
  await db.schema.createIndex('sale_nonprofit').on('sale').columns(['nonprofit']).execute();
  await db.schema
    .createTable('ledger_event')
    .addColumn('sale_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('commission', 'bigint', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('click_id', 'text')
    .addColumn('nonprofit', 'text')
    .addColumn('operator_share', 'integer', (column) => column.notNull())
    .addColumn('paid_out', 'bigint', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_event_key', ['sale_id', 'revision'])
    .execute();
  await db.schema
    .createTable('ledger_posting')
    .addColumn('sale_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('minor', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_posting_key', ['sale_id', 'revision', 'account', 'currency'])
    .execute();
}

async function createImports(db: Db): Promise<void> {
  await db.schema
    .createTable('rejected_row')
    .addColumn('network', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('row', 'text', (column) => column.notNull())
    .addColumn('first_seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('rejected_row_key', ['network', 'fingerprint'])
    .execute();
  await db.schema
    .createTable('import_run')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('network', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text', (column) => column.notNull())
    .addColumn('window_start', 'text', (column) => column.notNull())
    .addColumn('window_end', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('read_rows', 'integer', (column) => column.notNull())
    .addColumn('booked_rows', 'integer', (column) => column.notNull())
    .addColumn('unchanged_rows', 'integer', (column) => column.notNull())
    .addColumn('unassigned_rows', 'integer', (column) => column.notNull())
    .addColumn('rejected_rows', 'integer', (column) => column.notNull())
    .addColumn('detail', 'text')
    .execute();
  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
}

async function createPayouts(db: Db): Promise<void> {
  await db.schema
    .createTable('payout')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('nonprofit', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('minor', 'bigint', (column) => column.notNull())
    .addColumn('sales', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('paid_at', 'text')
    .addColumn('reference', 'text')
    .execute();
  await db.schema
    .createTable('payout_item')
    .addColumn('payout_id', 'text', (column) => column.notNull())
    .addColumn('sale_id', 'text', (column) => column.notNull())
    .addColumn('minor', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('payout_item_key', ['payout_id', 'sale_id'])
    .execute();
}

/** Tables of the first version. Plain types and B-tree indexes only, so that every PostgreSQL-like engine takes them. */
export async function createFirstTables(db: Db, engine: Engine): Promise<void> {
  await createNonprofits(db, engine);
  await createActivations(db, engine);
  await createLedger(db);
  await createImports(db);
  await createPayouts(db);
  await db.schema
    .createTable('property')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
