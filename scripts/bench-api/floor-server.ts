import { createServer } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The bare floor: the directory's route in the same framework, answering a constant. */
const app = new Hono().get(
  '/directory/:name{.+}',
  () => new Response(null, { status: 304, headers: { etag: '"constant"' } }),
);

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer }, ({ port }) => {
  process.stdout.write(`"message":"listening","url":"http://127.0.0.1:${port}/"\n`);
});
