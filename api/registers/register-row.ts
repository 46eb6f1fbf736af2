import type { Nonprofit } from '../../lib/schema/nonprofit.ts';

/** What one record of a register says. `ineligible`: it exists, but no gift may go to it. */
export type RegisterReading =
  | { readonly kind: 'listed'; readonly nonprofit: Nonprofit; readonly weight: number }
  | { readonly kind: 'ineligible' }
  | { readonly kind: 'malformed' };

/** Reads the fields of a record, in the order of the file's header. */
export type RowReader = (fields: readonly string[]) => RegisterReading;
