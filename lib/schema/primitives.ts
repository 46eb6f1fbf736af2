import { z } from '../zod.ts';

const labels =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** A host name as URL parsers print it: lower case, punycode, at least two labels, no port, no trailing dot. */
export const Hostname = z.string().check(z.maxLength(253), z.regex(labels)).brand<'Hostname'>();
export type Hostname = z.infer<typeof Hostname>;

/** What `Hostname` says of a value, for lists of ten thousand of them. */
export const isHostname = (value: unknown): value is Hostname =>
  typeof value === 'string' && labels.test(value);

const parsedUrl = (text: string): URL | undefined =>
  URL.canParse(text) ? new URL(text) : undefined;

/**
 * The only URL type for data from outside: `https:`, no credentials, at most 2,048 characters.
 * (`z.url()` accepts `javascript:`.)
 */
export const HttpsUrl = z
  .string()
  .check(
    z.maxLength(2048),
    z.refine(
      (text) => {
        const url = parsedUrl(text);
        return url?.protocol === 'https:' && url.username === '' && url.password === '';
      },
      { error: 'must be an https URL without credentials' },
    ),
  )
  .brand<'HttpsUrl'>();
export type HttpsUrl = z.infer<typeof HttpsUrl>;

/**
 * Where a community's server or static host answers: an `https:` URL, or plain `http:` on the own machine, which
 * W3C Secure Contexts §3.1 also calls potentially trustworthy. Always ends with a slash.
 */
export const ServiceUrl = z
  .string()
  .check(
    z.maxLength(512),
    z.refine(
      (text) => {
        const url = parsedUrl(text);
        if (url === undefined || url.username !== '' || url.password !== '') return false;
        if (url.search !== '' || url.hash !== '' || !url.pathname.endsWith('/')) return false;
        const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
        return url.protocol === 'https:' || (url.protocol === 'http:' && loopback);
      },
      { error: 'must be an https URL (or http on this machine) that ends with a slash' },
    ),
  )
  .brand<'ServiceUrl'>();
export type ServiceUrl = z.infer<typeof ServiceUrl>;

/** ISO 8601 date, `2026-11-23`. */
export const IsoDate = z.iso.date();
/** ISO 8601 date and time in UTC, `2026-11-23T10:00:00Z`. */
export const IsoDateTime = z.iso.datetime();

/** ISO 3166-1 alpha-2, upper case; `*` means every country. */
export const CountryCode = z.string().check(z.regex(/^(?:[A-Z]{2}|\*)$/));

/** ISO 4217, three upper-case letters. */
export const CurrencyCode = z.string().check(z.regex(/^[A-Z]{3}$/));

/** An amount in the currency's minor unit (cents), as an integer; may be negative (a correction). */
export const Money = z.object({ minor: z.int(), currency: CurrencyCode });
export type Money = z.infer<typeof Money>;

/** A share in hundredths of a percent: 250 is 2.5 %. */
export const BasisPoints = z.int().check(z.minimum(0), z.maximum(10_000));

/** 64 lower-case hexadecimal digits. */
export const Sha256Hex = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'Sha256Hex'>();
export type Sha256Hex = z.infer<typeof Sha256Hex>;

const slug = /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/;
/** A community's stable name for itself: lower case, digits, dots and hyphens; at most 63 characters. */
export const CommunityId = z.string().check(z.regex(slug)).brand<'CommunityId'>();
export type CommunityId = z.infer<typeof CommunityId>;

/** A retailer inside one community, by convention its main domain. */
export const RetailerId = z.string().check(z.regex(slug)).brand<'RetailerId'>();
export type RetailerId = z.infer<typeof RetailerId>;

/** 26 characters of lower-case base32 (RFC 4648 §6): the first 130 bits of SHA-256 of the click secret. */
export const ClickId = z
  .string()
  .check(z.regex(/^[a-z2-7]{26}$/))
  .brand<'ClickId'>();
export type ClickId = z.infer<typeof ClickId>;

/** 16 random bytes as 32 lower-case hexadecimal digits; never leaves the device unless the shopper re-assigns. */
export const ClickSecret = z
  .string()
  .check(z.regex(/^[0-9a-f]{32}$/))
  .brand<'ClickSecret'>();
export type ClickSecret = z.infer<typeof ClickSecret>;

/** One line of plain text for people: no control characters, no bidirectional overrides, never HTML. */
export const PlainText = (maxLength: number) =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(maxLength),
      z.regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u),
    );
