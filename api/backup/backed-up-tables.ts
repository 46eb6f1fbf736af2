/** A table and the columns of its primary key, in whose order it is read. */
export interface BackedUpTable {
  readonly name: string;
  readonly key: readonly string[];
}

/** Every table that holds something which nothing else could bring back; what others need stands first. */
export const backedUpTables: readonly BackedUpTable[] = [
  { name: 'property', key: ['name'] },
  { name: 'nonprofit', key: ['id'] },
  { name: 'activation', key: ['click_id'] },
  { name: 'sale', key: ['id'] },
  { name: 'ledger_event', key: ['sale_id', 'revision'] },
  { name: 'ledger_posting', key: ['sale_id', 'revision', 'account', 'currency'] },
  { name: 'rejected_row', key: ['network', 'fingerprint'] },
  { name: 'import_run', key: ['id'] },
  { name: 'payout', key: ['id'] },
  { name: 'payout_item', key: ['payout_id', 'sale_id'] },
  { name: 'member', key: ['id'] },
  { name: 'member_secret', key: ['member_id', 'fingerprint'] },
  { name: 'member_order', key: ['member_id', 'order_id'] },
  { name: 'member_refund', key: ['member_id', 'order_id', 'refund_id', 'currency'] },
  { name: 'member_delivery', key: ['member_id', 'key'] },
  { name: 'member_statement', key: ['id'] },
  { name: 'member_statement_item', key: ['statement_id', 'order_id'] },
  { name: 'application', key: ['id'] },
  { name: 'application_event', key: ['application_id', 'number'] },
  { name: 'steward', key: ['name'] },
];

/** Built again from the others, or of one moment only: a lease ends with its process, a session by signing in again. */
export const derivedTables: readonly string[] = [
  'lease',
  'steward_session',
  'nonprofit_posting',
  'nonprofit_segment',
  'nonprofit_word',
  // What an import of a register that was killed has left.
  'nonprofit_next',
  'nonprofit_posting_next',
  'nonprofit_segment_next',
  'nonprofit_word_next',
];
