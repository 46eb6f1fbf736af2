import { Hono } from 'hono';
import { sql } from 'kysely';
import type { HealthStatus } from '../../lib/schema/api.ts';
import type { ApiContext } from '../context.ts';
import { problem } from '../problem.ts';

/** `/healthz`: the process answers. `/readyz`: its database does too. */
export function healthRoutes({ db, log }: ApiContext): Hono {
  const routes = new Hono();
  routes.get('/healthz', (context) => context.json({ status: 'ok' } satisfies HealthStatus));
  routes.get('/readyz', async (context) => {
    try {
      await sql`select 1`.execute(db);
      return context.json({ status: 'ok' } satisfies HealthStatus);
    } catch (error) {
      log.error('database does not answer', { reason: String(error) });
      const detail = 'The database does not answer.';
      return problem(context, 503, { code: 'not-ready', detail });
    }
  });
  return routes;
}
