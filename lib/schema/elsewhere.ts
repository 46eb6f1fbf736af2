import { z } from '../zod.ts';
import { HttpsUrl, Money } from './primitives.ts';
import { Product } from './product.ts';
import { Alternative } from './shop-state.ts';

/**
 * One business where the product at hand may be had. `listing`: its community lists that product, found on the device.
 * Otherwise `url` is the business's own search, filled with the number or the name; nothing is asked there before the
 * shopper follows it.
 */
export const Finding = z.object({
  alternative: Alternative,
  url: HttpsUrl,
  by: z.enum(['listing', 'isbn', 'gtin', 'name']),
  /** What the community's list says it costs. */
  price: z.optional(Money),
});
export type Finding = z.infer<typeof Finding>;

/** What came of "find this elsewhere" for one tab. */
export const Elsewhere = z.discriminatedUnion('state', [
  z.object({ state: z.literal('searched'), product: Product, findings: z.array(Finding) }),
  /** The page was read and holds no product. */
  z.object({ state: z.literal('noProduct') }),
  /** The browser does not let us read this page. */
  z.object({ state: z.literal('unreadable') }),
]);
export type Elsewhere = z.infer<typeof Elsewhere>;
