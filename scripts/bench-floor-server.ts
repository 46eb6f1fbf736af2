import { createServer } from 'node:http';
import process from 'node:process';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The bare floor: the same framework, route and answer, and nothing behind it.
const app = new Hono();
app.post('/v1/activations', (context) =>
  context.json({ clickId: 'a'.repeat(26), nonprofit: 'us-ein:530196605', operatorShare: 0 }, 201),
);
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer }, ({ port }) => {
  process.stdout.write(
    `${JSON.stringify({ message: 'listening', url: `http://127.0.0.1:${port}/` })}\n`,
  );
});
