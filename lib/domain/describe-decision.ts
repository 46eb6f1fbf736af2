import type { DecisionLogEntry } from '../schema/storage.ts';

const spoken: ReadonlySet<string> = new Set(['offer', 'confirmation', 'credited', 'alternatives']);

type OutcomeKey = 'decisionSpoke' | 'decisionStoodDown' | 'decisionSilent';

/** In which of three ways a decision ended: we spoke, we stood down for another publisher, or we were silent otherwise. */
export function outcomeKey({ outcome }: Pick<DecisionLogEntry, 'outcome'>): OutcomeKey {
  if (outcome === 'stoodDown') return 'decisionStoodDown';
  return spoken.has(outcome) ? 'decisionSpoke' : 'decisionSilent';
}
