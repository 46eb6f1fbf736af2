const latin = /\p{Script=Latin}/u;
const similar = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * Whether a host is spelled in letters beyond a to z (`xn--…`), which can look like another host. It is shown as it is,
 * in its ASCII form, and pointed out.
 */
export const isForeignSpelling = (host: string): boolean => /(?:^|\.)xn--/.test(host);

/** Whether a name mixes Latin letters with those of an alphabet that has letters of the same look, inside one word. */
export const mixesAlphabets = (name: string): boolean =>
  name.split(/[^\p{L}\p{M}]+/u).some((word) => latin.test(word) && similar.test(word));
