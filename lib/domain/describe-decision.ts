import type { TextKey } from '../../assets/locales/catalogue.ts';
import type { BannerKind } from '../schema/shop-state.ts';
import type { DecisionLogEntry } from '../schema/storage.ts';
import type { BannerSilence } from './decide-banner.ts';

type Outcome = BannerKind | BannerSilence | 'noRoom' | 'own';

/** How a decision ended, each in its own words: we spoke, we stood down for another publisher, or why we were silent. */
const outcomes = {
  offer: 'decisionSpoke',
  confirmation: 'decisionSpoke',
  credited: 'decisionSpoke',
  alternatives: 'decisionSpoke',
  stoodDown: 'decisionStoodDown',
  silenced: 'decisionSilenced',
  snoozed: 'decisionSnoozed',
  calmness: 'decisionCalmness',
  closed: 'decisionClosed',
  enoughToday: 'decisionEnoughToday',
  alreadyToday: 'decisionAlreadyToday',
  notHere: 'decisionNotHere',
  nothingToSay: 'decisionNothingToSay',
  noRoom: 'decisionNoRoom',
  own: 'decisionOwn',
} as const satisfies Record<Outcome, TextKey>;

const isKnown = (outcome: string): outcome is Outcome => Object.hasOwn(outcomes, outcome);

/** What is said of a decision. An outcome that another version wrote was a silence of some kind. */
export const outcomeKey = ({ outcome }: Pick<DecisionLogEntry, 'outcome'>) =>
  isKnown(outcome) ? outcomes[outcome] : 'decisionSilent';
