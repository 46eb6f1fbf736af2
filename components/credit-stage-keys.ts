import type { TextKey } from '../assets/locales/catalogue.ts';
import type { CreditStage } from '../lib/domain/credit-summary.ts';

/** The word for each stage of a credit. */
export const creditStageKeys = {
  tracked: 'creditsTracked',
  held: 'creditsHeld',
  pending: 'creditsExpected',
  confirmed: 'creditsConfirmed',
  paid: 'creditsPaid',
  declined: 'creditsDeclined',
} as const satisfies Record<CreditStage, TextKey>;
