import { randomUUID } from 'node:crypto';
import {
  type ActionRefusal,
  type ApplicationAction,
  decideAction,
  isOpen,
} from '../../lib/domain/joining/decide-application.ts';
import type { ApplicationDetails, ApplicationEvent } from '../../lib/schema/joining.ts';
import type { Db } from '../db/schema.ts';
import {
  type Application,
  countOpenApplications,
  insertApplication,
  saveChange,
} from '../repositories/applications.ts';
import { checkProof, type ProofCheck } from './check-proof.ts';
import type { ProofSources } from './fetch-proof.ts';
import { createProofCode, createToken, hashToken } from './secret-token.ts';

/** More than any steward can look at; those without a proof lapse after a month, so they cannot close the door for good. */
const mostOpen = { proven: 5_000, unproven: 20_000 } as const;

/** Takes an application in. Answers the token of its private link, or undefined while too many are waiting. */
export async function apply(
  db: Db,
  details: ApplicationDetails,
  now: Date,
): Promise<string | undefined> {
  const open = await countOpenApplications(db);
  if (open.proven >= mostOpen.proven || open.unproven >= mostOpen.unproven) return undefined;
  const token = createToken();
  const application = {
    id: randomUUID(),
    details,
    tokenHash: hashToken(token),
    proofCode: createProofCode(),
  };
  const at = now.toISOString();
  const event = { at, actor: 'applicant', kind: 'applied', text: details.message } as const;
  await insertApplication(db, application, event);
  return token;
}

const eventOf = {
  answer: 'answered',
  ask: 'asked',
  approve: 'approved',
  decline: 'declined',
  remove: 'removed',
} as const satisfies Record<ApplicationAction, ApplicationEvent['kind']>;

export type StepResult = 'done' | 'changed' | ActionRefusal;

/** Does something to an application, once: `changed` when somebody else was faster, and nothing was done. */
export async function takeStep(
  db: Db,
  application: Application,
  action: ApplicationAction,
  words: { readonly actor: string; readonly text: string },
  now: Date,
): Promise<StepResult> {
  const { state, proof } = application;
  const decision = decideAction({ state, proven: proof !== undefined }, action);
  if (!decision.ok) return decision.code;
  const event = { at: now.toISOString(), kind: eventOf[action], ...words };
  const saved = await saveChange(db, application, { state: decision.state }, event);
  return saved ? 'done' : 'changed';
}

/** Looks for the proof now and keeps it when it is there. Once proven stays proven: the steward sees how and when. */
export async function prove(
  db: Db,
  application: Application,
  sources: ProofSources,
  now: Date,
): Promise<ProofCheck | undefined> {
  const { details, proof, proofCode, state } = application;
  if (proof !== undefined || !isOpen(state)) return undefined;
  const check = await checkProof(sources, details.domain, proofCode);
  if (check.ok) {
    const at = now.toISOString();
    const event = { at, actor: 'applicant', kind: 'proven', text: '' } as const;
    await saveChange(db, application, { state, proof: { method: check.method, at } }, event);
  }
  return check;
}
