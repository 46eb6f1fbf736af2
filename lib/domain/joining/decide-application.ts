import type { ApplicationState } from '../../schema/joining.ts';

/** What can be done to an application, by its applicant or by a steward. */
export type ApplicationAction = 'answer' | 'ask' | 'approve' | 'decline' | 'remove';

export type ActionRefusal = 'notProven' | 'closed' | 'nothingAsked' | 'notListed';

export type ActionDecision =
  | { readonly ok: true; readonly state: ApplicationState }
  | { readonly ok: false; readonly code: ActionRefusal };

const refused = (code: ActionRefusal): ActionDecision => ({ ok: false, code });
const moved = (state: ApplicationState): ActionDecision => ({ ok: true, state });

/** Whether somebody still works on it. */
export const isOpen = (state: ApplicationState): boolean =>
  state === 'waiting' || state === 'asked';

/**
 * Where an action takes an application. Nobody is approved without having shown that the domain is theirs, and only what
 * was approved can be taken out again.
 */
export function decideAction(
  { state, proven }: { readonly state: ApplicationState; readonly proven: boolean },
  action: ApplicationAction,
): ActionDecision {
  if (action === 'remove') return state === 'approved' ? moved('removed') : refused('notListed');
  if (!isOpen(state)) return refused('closed');
  switch (action) {
    case 'answer':
      return state === 'asked' ? moved('waiting') : refused('nothingAsked');
    case 'ask':
      return moved('asked');
    case 'decline':
      return moved('declined');
    case 'approve':
      return proven ? moved('approved') : refused('notProven');
  }
}
