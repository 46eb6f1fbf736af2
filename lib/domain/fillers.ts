/** Words that tell no organisation from another: not indexed, and not asked for while a query has better ones. */
export const fillers: ReadonlySet<string> = new Set(
  'a an and at by de for in inc incorporated la llc ltd of on the to und y'.split(' '),
);

/** The words that matter; all of them when nothing else is there. */
export function withoutFillers(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !fillers.has(word));
  return kept.length === 0 ? words : kept;
}

/** The same for a place, whose last word stays: Columbus, IN and Monroe, LA end in their state. */
export const withoutInnerFillers = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => at === words.length - 1 || !fillers.has(word));

/** The same for what is being typed: `save th` is on its way to `save the`. */
export function withoutUnfinishedFiller(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  const isUnfinished = words.length > 1 && [...fillers].some((filler) => filler.startsWith(last));
  return isUnfinished ? words.slice(0, -1) : words;
}
