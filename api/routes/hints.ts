import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ApiContext } from '../context.ts';
import { saveHint } from '../importers/report-hints.ts';
import { limitBody } from '../limit-body.ts';
import { problem } from '../problem.ts';

/** Who may hint: the networks whose reports are read here, by an address that holds the steward's secret. */
export interface HintSettings {
  readonly token: string;
  readonly networks: ReadonlySet<string>;
}

/** Hints of so many milliseconds are one: a flood of them writes once. */
const oneHint = 10_000;

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Notifications of networks (Awin's transaction notification, impact.com's postback), by GET or POST. They are unsigned
 * and may be forged, so nothing of them is read: they only bring the next reading through the API forward. The hint is
 * on the disk when it is answered.
 */
export function hintRoutes({ db, now }: ApiContext, settings: HintSettings | undefined): Hono {
  const routes = new Hono();
  const saved = new Map<string, number>();
  const expected = settings && digestOf(settings.token);

  const take = async (context: Context<object, '/:network/:token'>) => {
    const { network, token } = context.req.param();
    const known = expected !== undefined && timingSafeEqual(digestOf(token), expected);
    if (!known || !settings?.networks.has(network)) {
      const detail = 'No network of this name may give hints here, or the token is another one.';
      return problem(context, 404, { code: 'unknown-hint', detail });
    }
    const time = now().getTime();
    if (time >= (saved.get(network) ?? 0)) {
      // It stands for those that follow in this span, so it is as late as the last of them may be.
      await saveHint(db, network, new Date(time + oneHint));
      saved.set(network, time + oneHint);
    }
    return context.body(null, 204);
  };
  const limit = limitBody(256);
  routes.get('/:network/:token', take);
  routes.post('/:network/:token', limit, take);
  return routes;
}
