/** Ways to write the same word that registers and people mix: what is typed is looked up as each of its row. */
const rows = [
  'st saint sainte',
  'mt mount mountain',
  'ft fort',
  'univ university',
  'inst institute institution',
  'natl national',
  'intl international',
  'assn assoc association',
  'soc society',
  'fdn foundation',
  'hosp hospital',
  'dept department',
  'comm community',
  'cty city',
  'vlg village',
  'ctr center centre',
  'theatre theater',
  'defence defense',
  'labour labor',
  'org organization organisation',
  'dr doctor',
  'us usa',
  'vets veterans',
  'xmas christmas',
] as const;

const equals: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap((row) => {
    const words = row.split(' ');
    return words.map((word) => [word, words.filter((other) => other !== word)] as const);
  }),
);

/** Other ways to write a word; none for most. */
export const equalWords = (word: string): readonly string[] => equals.get(word) ?? [];
