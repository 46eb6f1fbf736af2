import {
  ApplicationDetails,
  ApplicationEvent,
  ApplicationState,
  ProofMethod,
} from '../../lib/schema/joining.ts';
import type { Db, Schema } from '../db/schema.ts';

export interface Application {
  readonly id: string;
  readonly state: ApplicationState;
  readonly revision: number;
  readonly details: ApplicationDetails;
  readonly proofCode: string;
  readonly proof: { readonly method: ProofMethod; readonly at: string } | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const toApplication = (row: Schema['application']): Application => ({
  id: row.id,
  state: ApplicationState.parse(row.state),
  revision: row.revision,
  details: ApplicationDetails.parse(JSON.parse(row.details)),
  proofCode: row.proof_code,
  proof:
    row.proof_method === null || row.proven_at === null
      ? undefined
      : { method: ProofMethod.parse(row.proof_method), at: row.proven_at },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** What may be listed once only: a business's domain, a nonprofit's id. */
export const subjectOf = (details: ApplicationDetails): string =>
  details.kind === 'business' ? details.domain : details.nonprofit;

export interface NewApplication {
  readonly id: string;
  readonly details: ApplicationDetails;
  readonly tokenHash: string;
  readonly proofCode: string;
}

const eventRow = (application_id: string, number: number, event: ApplicationEvent) => ({
  application_id,
  number,
  at: event.at,
  actor: event.actor,
  kind: event.kind,
  text: event.text,
});

/** Keeps a new application, waiting and unproven, with the event that began it: both or neither. */
export async function insertApplication(
  db: Db,
  { id, details, tokenHash, proofCode }: NewApplication,
  event: ApplicationEvent,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('application')
      .values({
        id,
        kind: details.kind,
        state: 'waiting',
        revision: 1,
        subject: subjectOf(details),
        domain: details.domain,
        details: JSON.stringify(details),
        token_hash: tokenHash,
        proof_code: proofCode,
        proof_method: null,
        proven_at: null,
        created_at: event.at,
        updated_at: event.at,
      })
      .execute();
    await transaction
      .insertInto('application_event')
      .values(eventRow(id, 1, event))
      .execute();
  });
}

/** By its own id, or by the hash of the token in the applicant's private link. */
export async function findApplication(
  db: Db,
  by: { readonly id: string } | { readonly tokenHash: string },
): Promise<Application | undefined> {
  const all = db.selectFrom('application').selectAll();
  const query =
    'id' in by ? all.where('id', '=', by.id) : all.where('token_hash', '=', by.tokenHash);
  const row = await query.executeTakeFirst();
  return row === undefined ? undefined : toApplication(row);
}

/** Applications in these states, those that wait the longest first. */
export async function loadApplications(
  db: Db,
  states: readonly ApplicationState[],
  limit: number,
): Promise<Application[]> {
  const rows = await db
    .selectFrom('application')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('updated_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toApplication);
}

/** Other applications for the same business or nonprofit, or from the same domain. */
export async function loadRelated(db: Db, { id, details }: Application): Promise<Application[]> {
  const rows = await db
    .selectFrom('application')
    .selectAll()
    .where('id', '<>', id)
    .where((where) =>
      where.or([where('subject', '=', subjectOf(details)), where('domain', '=', details.domain)]),
    )
    .orderBy('created_at')
    .limit(20)
    .execute();
  return rows.map(toApplication);
}

/** All that happened to an application, the first event first. */
export async function loadEvents(db: Db, id: string): Promise<ApplicationEvent[]> {
  const rows = await db
    .selectFrom('application_event')
    .select(['at', 'actor', 'kind', 'text'])
    .where('application_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map((row) => ApplicationEvent.parse(row));
}

export interface ApplicationChange {
  readonly state: ApplicationState;
  readonly proof?: { readonly method: ProofMethod; readonly at: string };
}

/** Moves an application on, with the event that says why. False when somebody else moved it since it was read. */
export async function saveChange(
  db: Db,
  { id, revision }: Application,
  { state, proof }: ApplicationChange,
  event: ApplicationEvent,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const updated = await transaction
      .updateTable('application')
      .set({
        state,
        revision: revision + 1,
        updated_at: event.at,
        ...(proof === undefined ? {} : { proof_method: proof.method, proven_at: proof.at }),
      })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (updated.numUpdatedRows === 0n) return false;
    const row = eventRow(id, revision + 1, event);
    await transaction.insertInto('application_event').values(row).execute();
    return true;
  });
}

/** How many applications are open, whether their domain is proven or not. */
export async function countOpenApplications(
  db: Db,
): Promise<{ readonly proven: number; readonly unproven: number }> {
  const row = await db
    .selectFrom('application')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.count<number>('proven_at').as('proven'),
    ])
    .where('state', 'in', ['waiting', 'asked'])
    .executeTakeFirstOrThrow();
  const proven = Number(row.proven);
  return { proven, unproven: Number(row.all) - proven };
}

/** Forgets open applications of which nobody proved the domain, and that nothing happened to since a time. */
export async function forgetUnproven(db: Db, before: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const lapsed = transaction
      .selectFrom('application')
      .select('id')
      .where('state', 'in', ['waiting', 'asked'])
      .where('proven_at', 'is', null)
      .where('updated_at', '<', before);
    await transaction
      .deleteFrom('application_event')
      .where('application_id', 'in', lapsed)
      .execute();
    await transaction.deleteFrom('application').where('id', 'in', lapsed).execute();
  });
}
