import type { Db } from '../schema.ts';

async function createMembers(db: Db): Promise<void> {
  await db.schema
    .createTable('member')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('rate', 'text', (column) => column.notNull())
    .addColumn('return_days', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('member_secret')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addPrimaryKeyConstraint('member_secret_key', ['member_id', 'fingerprint'])
    .execute();
}

async function createOrders(db: Db): Promise<void> {
  await db.schema
    .createTable('member_order')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('rate', 'text')
    .addColumn('sold_at', 'text')
    .addColumn('confirm_at', 'text')
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('settled', 'bigint', (column) => column.notNull())
    .addColumn('owed', 'bigint', (column) => column.notNull())
    .addColumn('currency', 'text')
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('decide_at', 'text')
    .addPrimaryKeyConstraint('member_order_key', ['member_id', 'order_id'])
    .execute();
  await db.schema
    .createIndex('member_order_decide_at')
    .on('member_order')
    .columns(['decide_at'])
    .execute();
  await db.schema
    .createTable('member_refund')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('refund_id', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('minor', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('member_refund_key', [
      'member_id',
      'order_id',
      'refund_id',
      'currency',
    ])
    .execute();
  await db.schema
    .createTable('member_delivery')
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('body_hash', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('member_delivery_key', ['member_id', 'key'])
    .execute();
}

async function createStatements(db: Db): Promise<void> {
  await db.schema
    .createTable('member_statement')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('minor', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('paid_at', 'text')
    .addColumn('reference', 'text')
    .execute();
  await db.schema
    .createTable('member_statement_item')
    .addColumn('statement_id', 'text', (column) => column.notNull())
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('sold_at', 'text', (column) => column.notNull())
    .addColumn('minor', 'bigint', (column) => column.notNull())
    .addColumn('nonprofit', 'text', (column) => column.notNull())
    .addColumn('operator', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('member_statement_item_key', ['statement_id', 'order_id'])
    .execute();
}

/** Shops that pay their share themselves: their orders without anything about the buyer, and what they owe. */
export async function createMemberShops(db: Db): Promise<void> {
  await createMembers(db);
  await createOrders(db);
  await createStatements(db);
}
