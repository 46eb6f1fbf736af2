import type { Settings } from '../schema/settings.ts';

export type WelcomeStepName = 'how' | 'choose' | 'access' | 'done';

/** Where the welcome page resumes: at the first step that is neither done nor skipped in this visit. */
export function decideWelcomeStep(
  settings: Settings,
  hasAccess: boolean,
  skipped: ReadonlySet<WelcomeStepName>,
): WelcomeStepName {
  if (settings.disclosureAcceptedAt === undefined) return 'how';
  if (settings.nonprofit === undefined && !skipped.has('choose')) return 'choose';
  if (!hasAccess && !skipped.has('access')) return 'access';
  return 'done';
}
