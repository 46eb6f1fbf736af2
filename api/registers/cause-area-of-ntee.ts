import type { CauseArea } from '../../lib/schema/nonprofit.ts';

/** Major groups of the National Taxonomy of Exempt Entities (nccs.urban.org), by their letter. */
const majorGroups: ReadonlyMap<string, CauseArea> = new Map(
  Object.entries({
    A: 'arts-culture',
    B: 'education',
    C: 'environment',
    D: 'animals',
    E: 'health',
    F: 'health',
    G: 'health',
    H: 'research',
    I: 'human-services',
    J: 'human-services',
    K: 'food-security',
    L: 'housing',
    M: 'disaster-relief',
    N: 'community',
    O: 'youth',
    P: 'human-services',
    Q: 'international',
    R: 'civil-rights',
    S: 'community',
    T: 'community',
    U: 'research',
    V: 'research',
    W: 'community',
    X: 'faith',
  } as const satisfies Record<string, CauseArea>),
);

/** The cause area of an NTEE code such as `K31`; `other` when the register states none (22 % of eligible rows). */
export const causeAreaOfNtee = (code: string): CauseArea =>
  majorGroups.get(code.charAt(0).toUpperCase()) ?? 'other';
