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

/** Words repeat: a register of two million names has some hundred thousand of them, most of them seldom. */
const mostKept = 20_000;
const inside = new Map<string, string>();
const atStart = new Map<string, string>();

function keptReadable(word: string, first: boolean): string {
  const kept = first ? atStart : inside;
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const written = readable(word, first);
  kept.set(word, written);
  return written;
}

/**
 * A register's upper-case name as people write it: `YMCA OF THE EAST BAY` -> `YMCA of the East Bay`. A name that is not
 * upper-case throughout is left alone: somebody wrote it so.
 */
export function titleCase(name: string): string {
  const trimmed = name.trim().replace(/\s+/g, ' ');
  if (trimmed !== trimmed.toUpperCase()) return trimmed;
  return trimmed
    .split(' ')
    .map((word, index) => keptReadable(word, index === 0))
    .join(' ');
}
