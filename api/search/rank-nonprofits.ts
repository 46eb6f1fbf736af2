import { fillers } from '../../lib/domain/fillers.ts';
import type { FoundRow } from '../repositories/nonprofits.ts';
import { type EntryWords, entryWordsOf } from './entry-words.ts';
import type { SearchGroup, SearchTerm } from './search-term.ts';

/** How much it says that a term was found there. */
const worth = {
  nameWhole: 1,
  /** `flanagan` for Flanagans, `museum` for museums. */
  namePlural: 0.92,
  nameBeginning: 0.7,
  initialsWhole: 0.95,
  initialsBeginning: 0.6,
  placeWhole: 0.8,
  placeBeginning: 0.45,
  cause: 0.8,
} as const;

const weights = { words: 3, coverage: 0.9, beginning: 0.4, size: 1.6 } as const;
/** Words at the end of a name that nobody types. */
const endings: ReadonlySet<string> = new Set(
  'foundation fund org corporation corp association society trust company co'.split(' '),
);
/** log10 of the yearly revenue of the largest organisations. */
const largest = 10;

interface Match {
  readonly worth: number;
  /** Index of the name's word that was found, or -1. */
  readonly at: number;
}

const nothing: Match = { worth: 0, at: -1 };

function matchOf({ text, match, trust }: SearchTerm, words: EntryWords): Match {
  const whole = words.name.indexOf(text);
  if (whole >= 0) return { worth: worth.nameWhole * trust, at: whole };
  if (words.initials === text) return { worth: worth.initialsWhole * trust, at: 0 };
  if (words.place.includes(text)) return { worth: worth.placeWhole * trust, at: -1 };
  if (words.cause === text) return { worth: worth.cause * trust, at: -1 };
  if (match === 'whole') return nothing;
  const plural = words.name.indexOf(`${text}s`);
  if (plural >= 0) return { worth: worth.namePlural * trust, at: plural };
  const begun = words.name.findIndex((word) => word.startsWith(text));
  if (begun >= 0) return { worth: worth.nameBeginning * trust, at: begun };
  if (words.initials.startsWith(text)) return { worth: worth.initialsBeginning * trust, at: 0 };
  if (words.place.some((word) => word.startsWith(text))) {
    return { worth: worth.placeBeginning * trust, at: -1 };
  }
  return nothing;
}

function bestMatch({ terms }: SearchGroup, words: EntryWords): Match {
  let best = nothing;
  for (const term of terms) {
    const match = matchOf(term, words);
    if (match.worth > best.worth) best = match;
  }
  return best;
}

/** A nonprofit that the index found, taken apart once for all spellings of a search. */
export interface Candidate {
  readonly row: FoundRow;
  readonly words: EntryWords;
}

/** Takes a found row apart into the words that a search is compared with. */
export function toCandidate(row: FoundRow): Candidate {
  const { name, city, region, cause_area: causeArea } = row;
  return { row, words: entryWordsOf({ name, city, region, causeArea }) };
}

/** Undefined when a word of the search is not in the entry at all: then it is another one than the index says. */
function scoreOf({ row, words }: Candidate, groups: readonly SearchGroup[]): number | undefined {
  let sum = 0;
  let first = words.name.length;
  const covered = new Set<number>();
  for (const group of groups) {
    const match = bestMatch(group, words);
    if (match.worth === 0) return undefined;
    sum += match.worth;
    if (match.at < 0) continue;
    covered.add(match.at);
    first = Math.min(first, match.at);
  }
  const counted = words.name.filter((word) => !endings.has(word) && !fillers.has(word)).length;
  const coverage = Math.min(1, covered.size / Math.max(1, counted));
  const size = Math.min(1, Math.log10(1 + row.weight) / largest);
  return (
    (weights.words * sum) / groups.length +
    weights.coverage * coverage +
    (first === 0 ? weights.beginning : 0) +
    weights.size * size
  );
}

export interface RankedRow {
  readonly row: FoundRow;
  readonly score: number;
}

/** Puts the organisation people mean first: whole words before beginnings, short names before long, large before small. */
export function rankNonprofits(
  candidates: readonly Candidate[],
  groups: readonly SearchGroup[],
): RankedRow[] {
  return candidates
    .flatMap((candidate) => {
      const score = scoreOf(candidate, groups);
      return score === undefined ? [] : { row: candidate.row, score };
    })
    .sort((left, right) => right.score - left.score || (left.row.id < right.row.id ? -1 : 1));
}
