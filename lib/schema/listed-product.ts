import { z } from '../zod.ts';
import { isOnDomain } from './on-domain.ts';
import { Hostname, HttpsUrl, Money, PlainText } from './primitives.ts';
import { Gtin } from './product.ts';

/** A product that a member business sells, so that it can be named where the same one is looked at elsewhere. */
export const ListedProduct = z
  .object({
    /** The `domain` of the business that sells it. */
    business: Hostname,
    name: PlainText(200),
    gtin: z.optional(Gtin),
    /** The product's own page, on the business's domain. */
    url: HttpsUrl,
    price: z.optional(Money),
  })
  .check(
    z.refine(({ url, business }) => isOnDomain(url, business), {
      error: 'must be on the business’s own domain',
      path: ['url'],
    }),
  );
export type ListedProduct = z.infer<typeof ListedProduct>;
