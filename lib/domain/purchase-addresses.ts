import { purchasePath, purchaseWords } from './purchase-words.ts';

/** Those of the words that name a checkout. */
const checkoutWords = ['checkout', 'checkouts', 'kasse', 'commande', 'cassa'];

/** A match pattern is held to the letter: each word as it is, and with its first letter large. */
const spellings = (word: string): string[] => [
  word,
  word.replace(/[a-z]/, (letter) => letter.toUpperCase()),
];

/**
 * Match patterns of pages that are likely to be a cart or a checkout, on any host that the shopper has granted. Nothing is
 * decided by them: such an address is a reason to get ready, and any other page is judged like all, only later.
 */
export const purchaseAddresses: readonly string[] = purchaseWords
  .split('|')
  .flatMap(spellings)
  .map((word) => `https://*/*${word}*`);

export type PurchasePlace = 'cart' | 'checkout';

/** What an address says its page is, by the last of its words: `/cart/checkout` is a checkout. */
export function purchasePlace({ pathname }: URL): PurchasePlace | undefined {
  const [, word] = purchasePath.exec(pathname) ?? [];
  if (word === undefined) return undefined;
  return checkoutWords.includes(word.toLowerCase()) ? 'checkout' : 'cart';
}
