import type { CauseArea } from '../../lib/schema/nonprofit.ts';

/** What people call a cause when they look for one rather than for a name. */
const words = {
  animals: 'animal animals pets wildlife welfare',
  'arts-culture': 'art arts culture museum music theater theatre',
  'civil-rights': 'rights liberties',
  community: 'community neighborhood',
  'disaster-relief': 'disaster disasters emergency',
  education: 'education school schools literacy',
  environment: 'environment environmental climate conservation nature',
  faith: 'faith religion church',
  'food-security': 'food hunger hungry',
  health: 'health medicine disease',
  housing: 'homeless homelessness housing shelter',
  'human-services': 'poverty welfare seniors',
  international: 'international refugees',
  research: 'research science',
  youth: 'youth kids children',
} as const satisfies Partial<Record<CauseArea, string>>;

const areasByWord = new Map<string, string[]>();
for (const [area, list] of Object.entries(words)) {
  for (const word of list.split(' '))
    areasByWord.set(word, [...(areasByWord.get(word) ?? []), area]);
}

/** The cause areas that a word names; none for most words. */
export const causesOfWord = (word: string): readonly string[] => areasByWord.get(word) ?? [];
