import type { Catalogue } from '../../assets/locales/catalogue.ts';

/** Chrome's and Firefox's `messages.json`: key to message, placeholders as `$1` to `$9`. */
export type LocaleMessages = Readonly<Record<string, { readonly message: string }>>;

/** The names in braces, without repetition, in the order in which `createWords` fills them. */
export function placeholderNames(text: string): readonly string[] {
  const names = Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? '');
  return [...new Set(names)].sort();
}

/** French sets a space before high punctuation and inside its quotes; no line may begin or end there. */
const keptTogether = (text: string): string => text.replaceAll(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');

function numbered(text: string, names: readonly string[]): { readonly message: string } {
  const message = keptTogether(text)
    .replaceAll('$', '$$$$')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${names.indexOf(name) + 1}`);
  return { message };
}

/**
 * Turns a catalogue into the browser's own format. The numbers come from the English message, since a translation may
 * leave a placeholder out (Arabic says "one shop" without the figure).
 */
export function toLocaleMessages(catalogue: Catalogue, english: Catalogue): LocaleMessages {
  const messages: Record<string, { readonly message: string }> = {};
  for (const [key, entry] of Object.entries(catalogue)) {
    const original = Object.entries(english).find(([name]) => name === key)?.[1] ?? entry;
    const names = placeholderNames(typeof original === 'string' ? original : original.other);
    if (typeof entry === 'string') {
      messages[key] = numbered(entry, names);
      continue;
    }
    for (const [category, text] of Object.entries(entry)) {
      messages[`${key}_${category}`] = numbered(text, names);
    }
  }
  return messages;
}
