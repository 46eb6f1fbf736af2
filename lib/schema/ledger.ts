import { z } from '../zod.ts';
import { NonprofitId } from './nonprofit.ts';
import { BasisPoints, ClickId, CurrencyCode, IsoDateTime } from './primitives.ts';

/**
 * Where a network says that one sale stands. `received` means the network has paid the community; only a payout to
 * the nonprofit makes a credit `paid`.
 */
export const ReportedStatus = z.enum(['pending', 'confirmed', 'received', 'declined']);
export type ReportedStatus = z.infer<typeof ReportedStatus>;

/** A network's or a file's name in the ledger's keys: `awin`, `impact`, `shop.example`. */
const LedgerSource = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/));

const reference = z.string().check(z.regex(/^[\x21-\x7e]{1,128}$/));

/** A thousand million of a currency's main unit: more is a mistake in a report, and shares stay exact integers. */
const ReportedMinor = z.int().check(z.minimum(-100_000_000_000), z.maximum(100_000_000_000));

/** One line of a network's report, in the ledger's own words; (network, transactionId, itemId) names the sale. */
export const ReportedSale = z.object({
  network: LedgerSource,
  transactionId: reference,
  /** Empty when the network reports whole orders. */
  itemId: z.union([z.literal(''), reference]),
  clickId: z.nullable(ClickId),
  status: ReportedStatus,
  commission: z.object({ minor: ReportedMinor, currency: CurrencyCode }),
  soldAt: IsoDateTime,
  /** When the network's answer was read; an older reading never overrides a newer one. */
  asOf: IsoDateTime,
});
export type ReportedSale = z.infer<typeof ReportedSale>;

/** Whom a click credits, and what the operator keeps of it: fixed when the shopper clicked. */
export const Assignment = z.object({ nonprofit: NonprofitId, operatorShare: BasisPoints });
export type Assignment = z.infer<typeof Assignment>;

/** What the books know of one sale after one event. */
export const SaleState = z.object({
  status: ReportedStatus,
  commission: z.object({ minor: ReportedMinor, currency: CurrencyCode }),
  clickId: z.nullable(ClickId),
  /** Null while no activation with this clickId has arrived. */
  assignment: z.nullable(Assignment),
  /** What the nonprofit has been sent for this sale, in the commission's minor unit. */
  paidOut: z.int(),
});
export type SaleState = z.infer<typeof SaleState>;

/** Why an event was written. */
export const LedgerCause = z.enum(['report', 'activation', 'reassignment', 'payout']);
export type LedgerCause = z.infer<typeof LedgerCause>;
