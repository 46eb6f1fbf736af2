import { z } from '../zod.ts';
import { CurrencyCode } from './primitives.ts';

/** An amount as a network writes it: a number, or a decimal in quotes. */
const amount = z.union([z.number(), z.string().check(z.maxLength(40))]);
const optionalText = z.optional(z.nullable(z.string()));
const reference = z.string().check(z.minLength(1), z.maxLength(128));

/**
 * One transaction of Awin's `GET /publishers/{id}/transactions/` (success.awin.com, "Publisher API: GET transactions
 * list"), as far as the ledger needs it. Dates are in the time zone that was asked for and carry none themselves.
 */
export const AwinTransaction = z.object({
  id: z.union([z.int(), reference]),
  commissionStatus: z.enum(['pending', 'approved', 'declined', 'deleted']),
  commissionAmount: z.object({ amount, currency: CurrencyCode }),
  clickRefs: z.optional(z.nullable(z.object({ clickRef: optionalText }))),
  transactionDate: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?$/)),
  paidToPublisher: z.optional(z.nullable(z.boolean())),
});
export type AwinTransaction = z.infer<typeof AwinTransaction>;

/** The list that Awin answers; its lines are checked one by one, so that one bad line costs only itself. */
export const AwinTransactions = z.array(z.unknown());

/** One action of impact.com's `GET /Mediapartners/{AccountSID}/Actions` (integrations.impact.com, partner API 16). */
export const ImpactAction = z.object({
  Id: reference,
  State: z.enum(['PENDING', 'APPROVED', 'REVERSED']),
  Payout: amount,
  Currency: CurrencyCode,
  SubId1: optionalText,
  EventDate: z.iso.datetime({ offset: true }),
  /** When the commission reached the account's balance; empty until then. */
  ClearedDate: optionalText,
});
export type ImpactAction = z.infer<typeof ImpactAction>;

/** A page of impact.com's list; `@nextpageuri` is empty on the last one. */
export const ImpactPage = z.object({
  Actions: z.array(z.unknown()),
  '@nextpageuri': optionalText,
});

/**
 * One record of CJ's `publisherCommissions` (docs.cj.com, GraphQL API), as far as the ledger needs it. A correction is a
 * record of its own, with the same `originalActionId`. Amounts are in the publisher's own currency, which no field names.
 */
export const CjCommission = z.object({
  commissionId: reference,
  originalActionId: optionalText,
  actionStatus: z.enum(['new', 'extended', 'locked', 'closed']),
  validationStatus: optionalText,
  pubCommissionAmountPubCurrency: amount,
  shopperId: optionalText,
  eventDate: z.iso.datetime({ offset: true }),
});
export type CjCommission = z.infer<typeof CjCommission>;

/** CJ's answer; while `payloadComplete` is false, the rest follows after `maxCommissionId`. */
export const CjAnswer = z.object({
  data: z.object({
    publisherCommissions: z.object({
      payloadComplete: z.boolean(),
      maxCommissionId: optionalText,
      records: z.array(z.unknown()),
    }),
  }),
});
