import type { CauseArea } from '../../lib/schema/nonprofit.ts';

/** A nonprofit as a register's record says it; `isEntry` holds it to the same rules as the `Nonprofit` schema. */
export interface RegisterEntry {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string;
  readonly causeArea: CauseArea;
  /** Yearly revenue in whole currency units, 0 when the register states none. */
  readonly weight: number;
}

/** What one record of a register says. `ineligible`: it exists, but no gift may go to it. */
export type RegisterReading =
  | { readonly kind: 'listed'; readonly entry: RegisterEntry }
  | { readonly kind: 'ineligible' }
  | { readonly kind: 'malformed' };

/** Reads the fields of a record, in the order of the file's header. */
export type RowReader = (fields: readonly string[]) => RegisterReading;
