import type { Db } from '../schema.ts';

/** Who asks to join, what was said about it, and the stewards who decide. */
export async function createJoining(db: Db): Promise<void> {
  await db.schema
    .createTable('application')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('domain', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('proof_code', 'text', (column) => column.notNull())
    .addColumn('proof_method', 'text')
    .addColumn('proven_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('application_state')
    .on('application')
    .columns(['state', 'updated_at'])
    .execute();
  await db.schema
    .createIndex('application_subject')
    .on('application')
    .columns(['subject'])
    .execute();
  await db.schema.createIndex('application_domain').on('application').columns(['domain']).execute();
  await db.schema
    .createTable('application_event')
    .addColumn('application_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('application_event_key', ['application_id', 'number'])
    .execute();
  await db.schema
    .createTable('steward')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('passphrase_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('steward_session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('steward', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute();
}
