import { z } from '../lib/zod.ts';

const digits = z.string().check(z.regex(/^\d+$/, { error: 'must be a whole number' }));

/** A whole number from `minimum` to `maximum`. */
export const wholeNumberSetting = (minimum: number, maximum: number) =>
  z.pipe(
    digits,
    z.pipe(z.transform(Number), z.int().check(z.minimum(minimum), z.maximum(maximum))),
  );

/** The same with a value of its own while nothing is set. */
export const wholeNumber = (fallback: number, minimum: number, maximum: number) =>
  z._default(wholeNumberSetting(minimum, maximum), fallback);

export const text = z.string().check(z.minLength(1));

/** An id that becomes part of an address, so it may hold nothing that an address reads as more. */
export const plainId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]+$/, { error: 'must be letters and digits' }));

/** A secret that stands in an address: long enough that nobody guesses it. */
export const secretText = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{16,128}$/, { error: 'must be 16 to 128 letters and digits' }));

export const number = z.string().check(z.regex(/^\d+$/, { error: 'must be a number' }));

export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** An address that paths are appended to, so it ends with a slash. */
export const baseUrl = z.pipe(
  httpUrl,
  z.transform((url: string) => (url.endsWith('/') ? url : `${url}/`)),
);
