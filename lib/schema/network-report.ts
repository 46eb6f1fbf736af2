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

/**
 * One event of Rakuten's `GET /events/1.0/transactions` (developers.rakutenadvertising.com, "Events"). `is_event` is `Y`
 * while the sale is unconfirmed. A return is an event of its own with a negative commission.
 */
export const RakutenEvent = z.object({
  etransaction_id: reference,
  is_event: z.enum(['Y', 'N']),
  commissions: amount,
  currency: CurrencyCode,
  u1: optionalText,
  transaction_date: z.string().check(z.minLength(1), z.maxLength(80)),
});
export type RakutenEvent = z.infer<typeof RakutenEvent>;

/** A page of Rakuten's events; a page that is not full is the last one. */
export const RakutenEvents = z.array(z.unknown());

/** What `POST /token` of Rakuten answers; the token lives `expires_in` seconds. */
export const RakutenToken = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.number().check(z.nonnegative()),
});

/**
 * A conversion of Partnerize's `conversion.json` (api.partnerize.com, "Partner Conversions", API 1.4) with one of its
 * items; times are in the time zone that was asked for. `payment_status` comes with `include_payment_info`.
 */
export const PartnerizeItem = z.object({
  conversion_id: reference,
  conversion_time: z.string(),
  currency: CurrencyCode,
  publisher_reference: optionalText,
  payment_status: optionalText,
  item: z.object({
    conversion_item_id: z.union([z.int(), reference]),
    item_status: z.enum(['pending', 'approved', 'rejected']),
    item_publisher_commission: amount,
    payment_status: optionalText,
  }),
});
export type PartnerizeItem = z.infer<typeof PartnerizeItem>;

/** A conversion as far as its items can be taken apart. */
export const PartnerizeConversion = z.object({
  conversion_data: z.looseObject({
    conversion_items: z.array(z.unknown()),
  }),
});

/** A page of conversions. `cursor_id` names the next one where the answer has it; else it follows by offset. */
export const PartnerizePage = z.object({
  conversions: z.array(z.unknown()),
  limit: z.optional(z.nullable(z.int())),
  cursor_id: optionalText,
});

/**
 * One line of eBay's transaction detail report (partnerhelp.ebay.com, "Transaction Detail Report API"). Amounts are in
 * the account's own currency, which no field names; an update is a line with the same `EpnTransactionId`.
 */
export const EbayTransaction = z.object({
  EpnTransactionId: z.union([z.int(), reference]),
  Status: z.string(),
  Earnings: amount,
  CustomId: optionalText,
  EventDate: z.string(),
  UpdateDate: optionalText,
});
export type EbayTransaction = z.infer<typeof EbayTransaction>;

/** What orders eBay's lines, as far as it can be read: the newest line of a transaction is the one that counts. */
export const EbayLineOrder = z.object({
  EpnTransactionId: z.union([z.int(), reference]),
  UpdateDate: z.string(),
});

/** eBay's report; `@nextpageuri` is empty or missing on the last page. */
export const EbayReport = z.object({
  Records: z.array(z.unknown()),
  '@nextpageuri': optionalText,
});

/**
 * One commission of Skimlinks' `commission-report` (developers.skimlinks.com, "Reporting API"). Amounts are in the
 * publisher's currency. A reversal is a line with a negative amount.
 */
export const SkimlinksCommission = z.object({
  commission_id: z.union([z.int(), reference]),
  custom_id: optionalText,
  transaction_details: z.object({
    basket: z.object({ publisher_amount: amount, currency: CurrencyCode }),
    status: z.enum(['active', 'cancelled']),
    payment_status: optionalText,
    transaction_date: z.string(),
  }),
  click_details: z.optional(z.nullable(z.object({ custom_id: optionalText }))),
});
export type SkimlinksCommission = z.infer<typeof SkimlinksCommission>;

/** A page of Skimlinks' report. */
export const SkimlinksPage = z.object({
  pagination: z.object({ has_next: z.boolean() }),
  commissions: z.array(z.unknown()),
});

/** What Skimlinks' authentication answers; `expiry_timestamp` is in seconds since 1970. */
export const SkimlinksToken = z.object({
  access_token: z.string().check(z.minLength(1)),
  expiry_timestamp: z.number().check(z.nonnegative()),
});
