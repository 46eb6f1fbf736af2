import { Hono } from 'hono';
import { deriveClickId } from '../../lib/domain/click-id.ts';
import {
  ActivationRequest,
  type ActivationResponse,
  ReassignmentRequest,
} from '../../lib/schema/api.ts';
import type { ApiContext } from '../context.ts';
import { operatorShareNow } from '../directory/operator-share.ts';
import { inGroups } from '../in-groups.ts';
import { type ReassignmentOutcome, reassignClick } from '../ledger/reassign-click.ts';
import { type Choice, recordActivations } from '../ledger/record-activation.ts';
import { limitBody } from '../limit-body.ts';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';

const refusals = {
  unknownClick: [404, 'unknown-click', 'No activation has this clickId.'],
  unknownNonprofit: [422, 'unknown-nonprofit', 'This nonprofit is not listed here, or no longer.'],
  alreadyConfirmed: [409, 'already-confirmed', 'A confirmed credit cannot be moved any more.'],
  payoutPrepared: [
    409,
    'payout-prepared',
    'This credit stands on a payout that may be on its way already.',
  ],
  alreadyPaid: [409, 'already-paid', 'A credit that was paid out cannot be moved any more.'],
} as const satisfies Record<
  Exclude<ReassignmentOutcome, 'reassigned'>,
  readonly [number, string, string]
>;

const largestGroup = 500;

/** What a click says to the server, and who may change it afterwards. */
export function activationRoutes({ db, directory, now }: ApiContext): Hono {
  const routes = new Hono();
  const record = inGroups(
    (choices: readonly Choice[]) => recordActivations(db, choices, now().toISOString()),
    largestGroup,
  );
  const limit = limitBody(4);

  routes.post('/', limit, async (context) => {
    const body = await readBody(context, ActivationRequest);
    if (!body.ok) return body.response;
    const { clickId, nonprofit } = body.value;
    const operatorShare = await operatorShareNow(directory);
    const recorded = await record({ clickId, nonprofit, operatorShare });
    if (recorded.outcome === 'unknownNonprofit') {
      const [status, code, detail] = refusals.unknownNonprofit;
      const errors = [{ path: 'nonprofit', message: detail }];
      return problem(context, status, { code, detail, errors });
    }
    if (recorded.outcome === 'otherNonprofit') {
      const detail = 'This clickId already credits another nonprofit.';
      return problem(context, 409, { code: 'other-nonprofit', detail });
    }
    const answer = { clickId, nonprofit, operatorShare: recorded.operatorShare };
    return context.json(
      answer satisfies ActivationResponse,
      recorded.outcome === 'created' ? 201 : 200,
    );
  });

  routes.put('/:clickId/nonprofit', limit, async (context) => {
    const body = await readBody(context, ReassignmentRequest);
    if (!body.ok) return body.response;
    const { secret, nonprofit } = body.value;
    const clickId = await deriveClickId(secret);
    if (clickId !== context.req.param('clickId')) {
      const detail = 'The secret does not belong to this clickId.';
      return problem(context, 403, { code: 'wrong-secret', detail });
    }
    const outcome = await reassignClick(db, clickId, nonprofit, now().toISOString());
    if (outcome === 'reassigned') return context.body(null, 204);
    const [status, code, detail] = refusals[outcome];
    return problem(context, status, { code, detail });
  });

  return routes;
}
