import { defineUnlistedScript } from '#imports';
import { extractProduct } from '../visit/extract-product.ts';

/** Injected only when the shopper asks for alternatives to the product at hand; what it reads is its result. */
export default defineUnlistedScript(() => extractProduct(document) ?? null);
