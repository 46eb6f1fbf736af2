import { ClickId } from '../../schema/primitives.ts';

/** The query parameter, note attribute and meta key that carries our clickId; the same name in every shop. */
const clickParameter = 's4g';

/** The clickId in a shop's landing page: a whole address, or as Shopify writes it a path with its query. */
function inAddress(address: string): ClickId | undefined {
  if (!URL.canParse(address, 'https://shop.invalid')) return undefined;
  const { searchParams } = new URL(address, 'https://shop.invalid');
  const values = [...searchParams].filter(([name]) => name.toLowerCase() === clickParameter);
  // Two of them were put together by somebody else: it cannot be told whose order this is.
  return values.length === 1 ? ClickId.safeParse(values[0]?.[1]).data : undefined;
}

/**
 * Whose click led to an order: what the shop itself noted under `s4g` first, because it is the newest, else the page that
 * the visit began on. Undefined when neither holds one of our clickIds.
 */
export function findClickId(
  notes: readonly (readonly [name: string, value: unknown])[],
  landingPages: readonly (string | null | undefined)[],
): ClickId | undefined {
  const noted = notes.filter(([name]) => /^_?s4g$/i.test(name.trim()));
  for (const [, value] of noted) {
    const clickId = ClickId.safeParse(value);
    if (clickId.success) return clickId.data;
  }
  for (const address of landingPages) {
    const clickId = address == null ? undefined : inAddress(address);
    if (clickId !== undefined) return clickId;
  }
  return undefined;
}
