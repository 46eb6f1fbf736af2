import { z } from '../zod.ts';
import { Nonprofit, NonprofitId } from './nonprofit.ts';
import { BasisPoints, ClickId, ClickSecret, IsoDateTime, Money } from './primitives.ts';

/** `POST /v1/activations`: all that a click says to the community's server. No retailer, no URL, no user. */
export const ActivationRequest = z.strictObject({ clickId: ClickId, nonprofit: NonprofitId });
export type ActivationRequest = z.infer<typeof ActivationRequest>;

/** What `POST /v1/activations` answers: 201 when it is new, 200 when the same activation was already there. */
export const ActivationResponse = z.object({
  clickId: ClickId,
  nonprofit: NonprofitId,
  operatorShare: BasisPoints,
});
export type ActivationResponse = z.infer<typeof ActivationResponse>;

/** `PUT /v1/activations/{clickId}/nonprofit`: whoever shows the secret may choose again while the credit is pending. */
export const ReassignmentRequest = z.strictObject({ secret: ClickSecret, nonprofit: NonprofitId });
export type ReassignmentRequest = z.infer<typeof ReassignmentRequest>;

/** `GET /v1/nonprofits?q=…`: at most 20, the one people mean first. */
export const NonprofitSearchResponse = z.object({
  items: z.array(Nonprofit).check(z.maxLength(50)),
});
export type NonprofitSearchResponse = z.infer<typeof NonprofitSearchResponse>;

/** Where one sale's commission stands. Nothing is called donated before it is `paid`. */
export const CommissionStatus = z.enum(['pending', 'confirmed', 'declined', 'paid']);
export type CommissionStatus = z.infer<typeof CommissionStatus>;

/** What the status buckets call a click: derived from the clickId, so the clickId itself is never published. */
export const CreditTag = z
  .string()
  .check(z.regex(/^[a-z2-7]{26}$/))
  .brand<'CreditTag'>();
export type CreditTag = z.infer<typeof CreditTag>;

/** The nonprofit's part of one sale. A click may have several sales; `sale` tells them apart inside one tag. */
export const CreditEntry = z.object({
  tag: CreditTag,
  sale: z.int().check(z.minimum(1)),
  status: CommissionStatus,
  amount: Money,
  updatedAt: IsoDateTime,
});
export type CreditEntry = z.infer<typeof CreditEntry>;

/**
 * No longer prefix is asked for, whatever a server says: three characters of 32 make 32,768 buckets, and more would begin
 * to say which credit is whose.
 */
export const longestCreditPrefix = 3;

/** `GET /v1/credits`: how many leading characters of a tag name its bucket; 0 means the one bucket `all`. */
export const CreditIndex = z.object({
  prefixLength: z.int().check(z.minimum(0), z.maximum(longestCreditPrefix)),
  updatedAt: IsoDateTime,
});
export type CreditIndex = z.infer<typeof CreditIndex>;

/** `GET /v1/credits/{prefix}`: every credit whose tag starts so; the client finds its own. */
export const CreditBucket = z.object({ entries: z.array(CreditEntry).check(z.maxLength(100_000)) });
export type CreditBucket = z.infer<typeof CreditBucket>;

const totals = {
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  status: CommissionStatus,
  amount: Money,
  sales: z.int(),
};

/**
 * `GET /v1/totals`. `rows`: what was sent to each nonprofit, by month of the payment, in payouts of at least five
 * purchases; so a single credit never stands beside a name. `withoutName`: all else, for all nonprofits together: what is
 * expected, confirmed and not sent, or declined, by month of the sale, and payouts of fewer purchases.
 */
export const PublicTotals = z.object({
  operatorShare: z.int(),
  rows: z.array(z.object({ ...totals, nonprofit: NonprofitId })),
  withoutName: z.array(z.object(totals)),
});
export type PublicTotals = z.infer<typeof PublicTotals>;

/** What `/healthz` and `/readyz` answer when all is well. */
export const HealthStatus = z.object({ status: z.literal('ok') });
export type HealthStatus = z.infer<typeof HealthStatus>;

/** RFC 9457 problem details; `errors` names the fields. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;
