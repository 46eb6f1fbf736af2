import { z } from '../zod.ts';
import { BusinessValue } from './directory.ts';
import { Nonprofit } from './nonprofit.ts';
import { CountryCode, IsoDateTime, PlainText } from './primitives.ts';

/**
 * How often we speak on a page by ourselves. `calm`: at cart and checkout, and once per shop and day elsewhere, at so many
 * shops a day as `maximumPerDay` says. `checkoutOnly`: at cart and checkout. `badgeOnly`: only a mark on the toolbar button. `off`: never.
 */
export const Calmness = z.enum(['calm', 'checkoutOnly', 'badgeOnly', 'off']);
export type Calmness = z.infer<typeof Calmness>;

/** Empty where the shopper took it out again: a message to the worker cannot carry `undefined`. */
const place = z.union([z.literal(''), PlainText(100)]);

/** What the shopper has set; a missing field is the default, so defaults can change without touching choices. */
export const Settings = z.object({
  nonprofit: z.optional(Nonprofit),
  /** When the shopper read who pays and how; nothing works before. */
  disclosureAcceptedAt: z.optional(IsoDateTime),
  calmness: z.optional(Calmness),
  country: z.optional(CountryCode),
  /** State or region, and city, as the shopper typed them: never found out by us. */
  region: z.optional(place),
  city: z.optional(place),
  values: z.optional(z.array(BusinessValue)),
  /** No banner anywhere before this time. */
  snoozedUntil: z.optional(IsoDateTime),
  /** The names of settings that were stored and could not be read, until the shopper has been told. */
  lost: z.optional(z.array(z.string())),
});
export type Settings = z.infer<typeof Settings>;
