import { parseMinor } from '../../lib/domain/ledger/parse-minor.ts';
import { ReportedSale, type ReportedStatus } from '../../lib/schema/ledger.ts';
import { ClickId } from '../../lib/schema/primitives.ts';
import type { z } from '../../lib/zod.ts';
import type { RowReading } from './network-importer.ts';

/** What a network's line says, before it is checked as a whole. */
export interface SaleDraft {
  readonly network: string;
  readonly transactionId: string;
  readonly itemId?: string;
  readonly subId: string | null | undefined;
  readonly status: ReportedStatus;
  readonly amount: string | number;
  readonly currency: string;
  readonly soldAt: string;
  readonly asOf: string;
}

/** What a network wrote, to be quoted in a reason: short, and with nothing that a terminal or a database would stumble over. */
export const quoted = (text: string): string => JSON.stringify(text.slice(0, 60));

/** The first thing that is wrong with a line, as `field: message`. */
export function firstIssue(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? 'invalid' : `${issue.path.join('.') || 'row'}: ${issue.message}`;
}

/** Turns a line into a sale of the ledger. A sub-id that is none of our clickIds credits nobody, but is booked. */
export function readSale(draft: SaleDraft): RowReading {
  const minor = parseMinor(draft.amount, draft.currency);
  if (minor === undefined) return { ok: false, reason: 'commission: is not an amount' };
  const clickId = ClickId.safeParse(draft.subId);
  const parsed = ReportedSale.safeParse({
    network: draft.network,
    transactionId: draft.transactionId,
    itemId: draft.itemId ?? '',
    clickId: clickId.success ? clickId.data : null,
    status: draft.status,
    commission: { minor, currency: draft.currency },
    soldAt: draft.soldAt,
    asOf: draft.asOf,
  });
  return parsed.success
    ? { ok: true, sale: parsed.data }
    : { ok: false, reason: firstIssue(parsed.error) };
}
