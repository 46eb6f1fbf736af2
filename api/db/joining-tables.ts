interface ApplicationTable {
  id: string;
  kind: string;
  state: string;
  /** The number of the last event: whoever writes the next one has seen all before it. */
  revision: number;
  /** What may be listed once only: a business's domain, a nonprofit's id. */
  subject: string;
  domain: string;
  /** `ApplicationDetails` as JSON. */
  details: string;
  /** SHA-256 of the private link's token. */
  token_hash: string;
  proof_code: string;
  proof_method: string | null;
  proven_at: string | null;
  created_at: string;
  updated_at: string;
}

interface ApplicationEventTable {
  application_id: string;
  number: number;
  at: string;
  actor: string;
  kind: string;
  text: string;
}

interface StewardTable {
  name: string;
  /** scrypt with its parameters and salt. */
  passphrase_hash: string;
  created_at: string;
}

interface StewardSessionTable {
  token_hash: string;
  steward: string;
  created_at: string;
  seen_at: string;
}

/** The tables of joining and reviewing. */
export interface JoiningTables {
  application: ApplicationTable;
  application_event: ApplicationEventTable;
  steward: StewardTable;
  steward_session: StewardSessionTable;
}
