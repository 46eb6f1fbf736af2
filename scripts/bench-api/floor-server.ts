import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { env } from 'node:process';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The text that `/page` answers: a page of ours, so that both send as much. */
const page = env.PAGE === undefined ? '' : readFileSync(env.PAGE, 'utf8');

/** The bare floor: our busiest routes in the same framework, answering constants. */
const app = new Hono()
  .get(
    '/directory/:name{.+}',
    () => new Response(null, { status: 304, headers: { etag: '"constant"' } }),
  )
  .get('/page', (context) => context.html(page))
  .post('/v1/activations', (context) =>
    context.json({ clickId: 'a'.repeat(26), nonprofit: 'us-ein:530196605', operatorShare: 0 }, 201),
  );

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer }, ({ port }) => {
  process.stdout.write(`"message":"listening","url":"http://127.0.0.1:${port}/"\n`);
});
