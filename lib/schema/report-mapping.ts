import { z } from '../zod.ts';
import { ReportedStatus } from './ledger.ts';
import { CurrencyCode } from './primitives.ts';

const column = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * How to read another network's CSV: which column says what. Written by a steward as YAML or JSON. `currency` is a
 * column, or one fixed code when the network pays in one currency only; it is never guessed.
 */
export const ReportMapping = z.strictObject({
  network: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
  columns: z.strictObject({
    transaction: column,
    item: z.optional(column),
    click: column,
    status: column,
    commission: column,
    currency: z.optional(column),
    soldAt: column,
  }),
  currency: z.optional(CurrencyCode),
  /** What the network writes for each status, in any case. A status that is not here is rejected. */
  statuses: z.record(z.string(), ReportedStatus),
  /** Order of the parts of a date such as `03/04/2026`; `iso` is `2026-04-03`, with or without a time. Times are UTC. */
  dates: z._default(z.enum(['iso', 'dayFirst', 'monthFirst']), 'iso'),
  decimalSign: z._default(z.enum(['.', ',']), '.'),
});
export type ReportMapping = z.infer<typeof ReportMapping>;
