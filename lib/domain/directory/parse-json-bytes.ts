export type ParsedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** UTF-8 JSON from outside. HTML, truncated text and broken UTF-8 are an answer, not an exception. */
export function parseJsonBytes(bytes: Uint8Array): ParsedJson {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // Both throw on foreign bytes; what matters to the caller is only that this is no JSON.
    return { ok: false };
  }
}
