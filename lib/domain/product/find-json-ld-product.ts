/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a parsed value is a JSON object. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (node: JsonObject): string[] =>
  [node['@type']]
    .flat()
    .flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));

const isProduct = (node: JsonObject): boolean =>
  typesOf(node).some((type) =>
    /^(?:Product|ProductGroup|IndividualProduct|ProductModel|Book|Vehicle)$/.test(type),
  );

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page's broken JSON-LD is the page's business; we know nothing more of the product then.
    return undefined;
  }
}

/**
 * The first product in the JSON-LD of a page, searched level by level through at most 2,000 nodes; `@id` references are
 * not followed, so a cycle of them leads nowhere.
 */
export function findJsonLdProduct(texts: readonly string[]): JsonObject | undefined {
  const queue: unknown[] = texts.map(parse);
  for (let index = 0; index < queue.length && index < 2000; index += 1) {
    const node = queue[index];
    if (isJsonObject(node) && isProduct(node) && typeof node.name === 'string') return node;
    if (typeof node === 'object' && node !== null) queue.push(...Object.values(node).slice(0, 200));
  }
  return undefined;
}
