import { z } from '../zod.ts';
import { BusinessValue, Category } from './directory.ts';
import { NonprofitId } from './nonprofit.ts';
import { CountryCode, Hostname, HttpsUrl, IsoDateTime, PlainText } from './primitives.ts';

/** Several lines of plain text: no control characters but the line break, no bidirectional overrides, never HTML. */
const PlainLines = (maxLength: number) =>
  z
    .string()
    .check(
      z.maxLength(maxLength),
      z.regex(/^(?:\n|[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069])*$/u),
    );

export const ApplicationMessage = PlainLines(1_000);

/** What a business says of itself when it asks to join. No person is named: its private link is the way to answer. */
export const BusinessApplication = z.object({
  kind: z.literal('business'),
  name: PlainText(200),
  domain: Hostname,
  url: HttpsUrl,
  category: Category,
  country: CountryCode,
  shipsTo: z.array(CountryCode).check(z.maxLength(250)),
  values: z.array(BusinessValue).check(z.maxLength(BusinessValue.options.length)),
  /** A public page that shows what it says. */
  source: HttpsUrl,
  message: ApplicationMessage,
});
export type BusinessApplication = z.infer<typeof BusinessApplication>;

/** A nonprofit is chosen from its register; only its website is typed, to prove that it is the one asking. */
export const NonprofitApplication = z.object({
  kind: z.literal('nonprofit'),
  nonprofit: NonprofitId,
  /** The register's name on the day of the application. */
  name: PlainText(300),
  domain: Hostname,
  url: HttpsUrl,
  message: ApplicationMessage,
});
export type NonprofitApplication = z.infer<typeof NonprofitApplication>;

export const ApplicationDetails = z.discriminatedUnion('kind', [
  BusinessApplication,
  NonprofitApplication,
]);
export type ApplicationDetails = z.infer<typeof ApplicationDetails>;

export const ApplicationState = z.enum(['waiting', 'asked', 'approved', 'declined', 'removed']);
export type ApplicationState = z.infer<typeof ApplicationState>;

export const ProofMethod = z.enum(['file', 'dns']);
export type ProofMethod = z.infer<typeof ProofMethod>;

/** What happened to an application, by whom, with the words that were written. */
export const ApplicationEvent = z.object({
  at: IsoDateTime,
  /** A steward's name, or `applicant`. */
  actor: PlainText(100),
  kind: z.enum(['applied', 'proven', 'asked', 'answered', 'approved', 'declined', 'removed']),
  text: PlainLines(1_000),
});
export type ApplicationEvent = z.infer<typeof ApplicationEvent>;

/** A steward's name at the review desk. */
export const StewardName = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u));
export type StewardName = z.infer<typeof StewardName>;
