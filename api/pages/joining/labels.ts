import { type BusinessValue, Category } from '../../../lib/schema/directory.ts';
import type { ApplicationEvent, ApplicationState } from '../../../lib/schema/joining.ts';
import type { Application } from '../../repositories/applications.ts';
import { readableCategory } from '../member-reasons.ts';

export const categoryOptions = Category.options.map(
  (category) => [category, readableCategory(category)] as const,
);

export const valueLabels = {
  'b-corp': 'B Corp',
  'co-op': 'Co-operative',
  'fair-trade': 'Fair trade',
  independent: 'Independent',
  organic: 'Organic',
  'second-hand': 'Second-hand',
  'social-enterprise': 'Social enterprise',
  vegan: 'Vegan',
  climate: 'Climate',
  local: 'Local',
  repair: 'Repairs',
} as const satisfies Record<BusinessValue, string>;

const stateLabels = {
  waiting: 'With the steward',
  asked: 'The steward has a question',
  approved: 'Approved',
  declined: 'Declined',
  removed: 'Taken out',
} as const satisfies Record<ApplicationState, string>;

/** Where an application stands. No steward looks at one before its domain is proven. */
export const stateLabel = ({ state, proof }: Pick<Application, 'state' | 'proof'>): string =>
  state === 'waiting' && proof === undefined ? 'Domain to be proven' : stateLabels[state];

export const eventLabels = {
  applied: 'asked to join',
  proven: 'the domain was proven',
  asked: 'asked',
  answered: 'answered',
  approved: 'approved it',
  declined: 'declined it',
  removed: 'took it out',
} as const satisfies Record<ApplicationEvent['kind'], string>;
