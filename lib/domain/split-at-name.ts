const isolated = /\u2068$/;
const popped = /^\u2069/;

/** What stands before and after a name in one of our sentences. */
export interface SplitSentence {
  readonly before: string;
  readonly after: string;
}

/**
 * Splits a sentence at a name in it, so that the name can be an element of its own. The marks that isolated it inside the
 * text (words.ts) go: the element does that. @returns undefined where the sentence does not hold the name as written.
 */
export function splitAtName(sentence: string, name: string): SplitSentence | undefined {
  if (name === '') return undefined;
  // Where it is isolated; else the last, since our sentences end in it and a short name may stand in a word before.
  const mark = sentence.indexOf(`\u2068${name}\u2069`);
  const at = mark === -1 ? sentence.lastIndexOf(name) : mark + 1;
  if (at === -1) return undefined;
  return {
    before: sentence.slice(0, at).replace(isolated, ''),
    after: sentence.slice(at + name.length).replace(popped, ''),
  };
}

/** About what a line of the narrowest button holds. */
const lineLength = 28;

/**
 * Its first letter is of a script that runs from right to left: of one of their blocks, before any letter of another. By
 * blocks and not by `\p{Script}`, whose tables cost a page's process half a millisecond.
 */
const runsLeftward =
  /^[^A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ud7ff]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * The classes of a name in a sentence of ours (assets/names.css): a short one is never broken into two lines; a longer
 * one is cut at its own end, whichever way our sentence runs. Not by `:dir()`: the build turns it into a list of languages.
 */
export function classOfName(name: string): string {
  if (name.length <= lineLength) return 'name whole';
  return runsLeftward.test(name) ? 'name long leftward' : 'name long';
}
