import type { Calmness, Settings } from '../schema/settings.ts';

/** What says how quiet to be. */
const quieting: readonly string[] = [
  'calmness',
  'snoozedUntil',
  'lost',
] satisfies (keyof Settings)[];

/** Whether how quiet to be was chosen and cannot be read, and has not been chosen anew. */
export const isQuietLost = ({ lost = [] }: Settings): boolean =>
  lost.some((name) => quieting.includes(name));

/** How often the shopper chose that we may speak; undefined where that is what was lost. */
export const chosenCalmness = ({ calmness, lost = [] }: Settings): Calmness | undefined =>
  calmness ?? (lost.includes('calmness') || lost.includes('lost') ? undefined : 'calm');

/** How often we may speak: never before the shopper has read the disclosure, or where we cannot know. */
export const howCalm = (settings: Settings): Calmness =>
  settings.disclosureAcceptedAt === undefined || isQuietLost(settings)
    ? 'off'
    : (settings.calmness ?? 'calm');
