import { fold } from './match-words.ts';
import type { CodeWords, Role, ShopWords, WordTable } from './words.ts';

/** From Hebrew on, scripts write words together or with a prefix: there a word may stand inside another. */
const joined = /[\u0590-\uffff*]/;

/** A word as the matcher reads it; one that a point ends, and its plural, are two. */
function packWord(word: string): string[] {
  const packed = word.replace('*', '').replaceAll(' ', '~');
  return packed.endsWith('.') ? [packed.replace('.', ' '), packed.replace('.', 's ')] : [packed];
}

/**
 * Roles that say together what none says alone: a step on the way to the order, the checkout in a wide sense, and all that
 * orders, pays or confirms. Words for confirming, paying and ordering stand in addresses and titles of help and of orders
 * that were made, too, so that they speak for neither of the first two.
 */
const unions = {
  step: ['address', 'delivery', 'order', 'placeOrder'],
  check: ['checkout', 'order', 'placeOrder'],
  pays: ['order'],
} as const satisfies Record<string, readonly Role[]>;

/** The names of a role: its own, and those of the unions that hold it. */
const namesOf = (role: string): string[] => [
  role,
  ...Object.entries(unions).flatMap(([name, members]) =>
    members.some((member) => member === role) ? name : [],
  ),
];

/** A language's words in the form that pages load: made once, not on every page. */
export function packWords(words: ShopWords | CodeWords): WordTable {
  const table: Record<string, string[]> = {};
  const add = (name: string, ...list: readonly string[]) => {
    table[name] = [...(table[name] ?? []), ...list];
  };
  const rolesOf: Record<string, string> = {};
  for (const [role, list] of Object.entries(words)) {
    const names = namesOf(role);
    for (const word of fold(list).split(/,\s*/).filter(Boolean)) {
      for (const packed of packWord(word)) {
        if (joined.test(word)) for (const name of names) add(name, packed);
        else rolesOf[packed] = `${rolesOf[packed] ?? ' '}${names.join(' ')} `;
      }
    }
  }
  for (const [word, roles] of Object.entries(rolesOf)) {
    const [first = '', ...more] = word.split('~');
    const stem = more.length > 0 ? `${first} ` : first;
    add(stem.slice(0, 3), stem, roles, more.length > 0 ? ` ${word}` : '');
  }
  return table;
}
