import { domainToUnicode } from 'node:url';

const scripts = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
} as const;

/** Most names and hosts: nothing in them can be taken for a letter of another alphabet. */
const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** Alphabets with letters that look like those of another one; a text that has two of them can be a trick. */
export const alphabetsOf = (text: string): readonly string[] =>
  isAscii(text)
    ? []
    : Object.entries(scripts).flatMap(([name, script]) => (script.test(text) ? [name] : []));

/** Letters of other alphabets that are drawn like Latin ones, the two rows in the same order (a part of Unicode TS 39). */
const drawnLike: ReadonlyMap<string, string> = new Map(
  [
    ['авсԁеһіјкӏмոорԛѕтսхуԝԍн', 'abcdehijklmnopqstuxywgh'],
    ['αβϲεηικνορτυχ', 'abcenikvoptux'],
  ].flatMap(([other = '', latin = '']) =>
    [...other].map((letter, at): [string, string] => [letter, latin[at] ?? letter]),
  ),
);

/** The host as browsers show it; what is no valid punycode is shown as it is. */
export const asShown = (host: string): string => domainToUnicode(host) || host;

/** The host as a hasty eye reads it: letters that look Latin as Latin ones. Punycode is read as what it shows. */
export const asItLooks = (host: string): string =>
  [...asShown(host)].map((letter) => drawnLike.get(letter) ?? letter).join('');

/** Whether every letter of a label that is not Latin could be taken for a Latin one. */
export const looksLatin = (host: string): boolean => {
  const shown = asShown(host);
  return shown !== host && /^[a-z0-9.-]+$/.test(asItLooks(host));
};
