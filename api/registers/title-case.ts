import { remember } from './remember.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Joining words, written small inside a name. */
const small = words(
  'a an and at by de del des du e el en et for from in la las le los of on or our the to und van von with y',
);
/** Letters that are read one by one, and names that are written large. */
const capitals = words(
  'AA AARP ACLU AFL AIDS AME AMVETS ASPCA AYSO BMX BPOE BSA CEO CIO CME CPA DAR DAV DBA DC EMS FBI FFA FHA FOP GLBT HIV IBEW ' +
    'II III IV IX JCC LDS LGBT LGBTQ LLC MD MIT MS NAACP NAMI NASA NE NFP NPR NW NYC NYU PAC PBA PBS PFLAG PTA PTO PTSA ' +
    'PTSO RV SE SGI SPCA SW TV UCC UCLA UFO UK UMC US USA USC USO UU VA VFW VI VII VIII WWII XI XII YMCA YMHA YWCA YWHA',
);
/** Without a vowel, but words all the same. */
const shortened = words('BLVD BROS CHR CHRD CTR DR FT JR LTD MR MRS MS MT MTN PL RD SR ST STS');

const capitalize = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

function readablePart(word: string, first: boolean): string {
  if (!first && small.has(word.toLowerCase())) return word.toLowerCase();
  if (capitals.has(word)) return word;
  if (/^[B-DF-HJ-NP-TV-XZ&]{2,4}$/.test(word) && !shortened.has(word)) return word;
  if (/^MC[A-Z]{3,}$/.test(word)) return `Mc${capitalize(word.slice(2))}`;
  // O'Brien, D'Youville; but Children's.
  if (/^[OD]'[A-Z]{2,}$/.test(word)) return `${word.slice(0, 2)}${capitalize(word.slice(2))}`;
  return capitalize(word);
}

const readable = (word: string, first: boolean): string =>
  word
    .split('-')
    .map((part, index) => readablePart(part, first || index > 0))
    .join('-');

const readableInside = remember((word) => readable(word, false));
const readableAtStart = remember((word) => readable(word, true));

/**
 * A register's upper-case name as people write it: `YMCA OF THE EAST BAY` -> `YMCA of the East Bay`. A name that is not
 * upper-case throughout is left alone: somebody wrote it so.
 */
export function titleCase(name: string): string {
  const trimmed = name.trim();
  const spaced = /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
  if (/[a-z]/.test(spaced) || spaced !== spaced.toUpperCase()) return spaced;
  return spaced
    .split(' ')
    .map((word, index) => (index === 0 ? readableAtStart(word) : readableInside(word)))
    .join(' ');
}

/** The same for what many records name, such as their cities. */
export const titleCaseOfMany = remember(titleCase);
