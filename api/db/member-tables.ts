interface MemberTable {
  id: string;
  name: string;
  /** A `CommissionRate` as JSON. */
  rate: string;
  return_days: number;
  created_at: string;
  updated_at: string;
}

/** Signing needs the secret itself, so it is kept as it is; the fingerprint names it without showing it. */
interface MemberSecretTable {
  member_id: string;
  fingerprint: string;
  secret: string;
  created_at: string;
  /** Null while it is the newest; a replaced one still counts until then. */
  expires_at: string | null;
}

interface MemberOrderTable {
  member_id: string;
  order_id: string;
  /** A `MemberOrder` as JSON; null while only a refund of it has arrived. */
  state: string | null;
  /** The member's rate when the order came. */
  rate: string | null;
  sold_at: string | null;
  confirm_at: string | null;
  /** The shop's time of the state; empty while there is none. */
  version: string;
  /** What the member has paid for it. */
  settled: number;
  /** What it owes for it now; negative when it has paid too much. */
  owed: number;
  currency: string | null;
  /** Grows with every change, so that the ledger takes the states in their order. */
  as_of: string;
  /** When it has to be decided next; null when only a message can change it. */
  decide_at: string | null;
}

interface MemberRefundTable {
  member_id: string;
  order_id: string;
  refund_id: string;
  currency: string;
  minor: number;
}

interface MemberDeliveryTable {
  member_id: string;
  key: string;
  body_hash: string;
  received_at: string;
}

interface MemberStatementTable {
  id: string;
  member_id: string;
  /** `2026-11`: orders up to its end. */
  month: string;
  currency: string;
  minor: number;
  state: string;
  created_at: string;
  paid_at: string | null;
  reference: string | null;
}

interface MemberStatementItemTable {
  statement_id: string;
  order_id: string;
  sold_at: string;
  minor: number;
  nonprofit: string;
  /** The operator's part of `minor`. */
  operator: number;
}

/** The tables of shops that pay their share themselves. */
export interface MemberTables {
  member: MemberTable;
  member_secret: MemberSecretTable;
  member_order: MemberOrderTable;
  member_refund: MemberRefundTable;
  member_delivery: MemberDeliveryTable;
  member_statement: MemberStatementTable;
  member_statement_item: MemberStatementItemTable;
}
