import { fold } from './match-words.ts';
import type { CodeWords, Role, ShopWords, WordTable } from './words.ts';

/** From Hebrew on, scripts write words together or with a prefix: there a word may stand inside another. */
const joined = /[\u0590-\uffff*]/;

/** A word as the matcher reads it; one that a point ends, and its plural, are two. */
function packWord(word: string): string[] {
  const packed = (joined.test(word) ? '' : ' ') + word.replace('*', '').replaceAll(' ', '~');
  return packed.endsWith('.') ? [packed.replace('.', ' '), packed.replace('.', 's ')] : [packed];
}

/** Roles that say together what none says alone: a step on the way to the order, and the checkout in a wide sense. */
const unions = {
  step: ['address', 'delivery', 'order', 'placeOrder'],
  check: ['checkout', 'order', 'placeOrder'],
} as const satisfies Record<string, readonly Role[]>;

/** A language's words in the form that pages load: made once, not on every page. */
export function packWords(words: ShopWords | CodeWords): WordTable {
  const table: Readonly<Record<string, string[]>> = Object.fromEntries(
    Object.entries(words).map(([role, list]) => [role, fold(list).split(/,\s*/).flatMap(packWord)]),
  );
  const together = Object.entries(unions).map(([name, members]) => [
    name,
    members.flatMap((role) => table[role] ?? []),
  ]);
  return { ...table, ...Object.fromEntries(together) };
}
