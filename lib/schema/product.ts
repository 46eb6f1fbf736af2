import { z } from '../zod.ts';
import { Money, PlainText } from './primitives.ts';

/** A GTIN of 8, 12, 13 or 14 digits, or an ISBN of 13, with a right check digit (GS1 General Specifications §7.9). */
export const Gtin = z.string().check(z.regex(/^(?:\d{8}|\d{12,14})$/));

/** The product on a product page, as far as the page says it. It stays in the page until the shopper asks. */
export const Product = z.object({
  name: PlainText(200),
  brand: z.optional(PlainText(100)),
  gtin: z.optional(Gtin),
  price: z.optional(Money),
});
export type Product = z.infer<typeof Product>;
