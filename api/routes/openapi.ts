import { Hono } from 'hono';
import { describeApi } from '../openapi/describe-api.ts';

/** The description of all routes for programs; made once, when it is first asked for. */
export function openapiRoutes(): Hono {
  let text: string | undefined;
  return new Hono().get('/', (context) => {
    text ??= JSON.stringify(describeApi());
    context.header('cache-control', 'public, max-age=3600');
    return context.body(text, 200, { 'content-type': 'application/json' });
  });
}
