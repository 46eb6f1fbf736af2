import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { matchedRoutes } from 'hono/route';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import type { ApiContext } from './context.ts';
import { isUnavailable } from './db/is-unavailable.ts';
import { createMetrics } from './metrics.ts';
import { problem } from './problem.ts';
import { createPublicFigures } from './public-figures.ts';
import { activationRoutes } from './routes/activations.ts';
import { creditRoutes } from './routes/credits.ts';
import { directoryRoutes } from './routes/directory.ts';
import { healthRoutes } from './routes/health.ts';
import { hintRoutes } from './routes/hints.ts';
import { joiningRoutes } from './routes/joining.ts';
import { memberOrderRoutes } from './routes/member-orders.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { nonprofitRoutes } from './routes/nonprofits.ts';
import { openapiRoutes } from './routes/openapi.ts';
import { pageRoutes } from './routes/pages.ts';
import { reviewRoutes } from './routes/review.ts';
import { totalsRoutes } from './routes/totals.ts';

/** A database restarts within seconds; a full disk takes longer, but a client that asks now and then costs nothing. */
const retryAfterSeconds = '10';

/** The route's pattern, never the path: a path can hold a clickId, a query what somebody searched for. */
const routeOf = (context: Context): string =>
  matchedRoutes(context).findLast(({ method }) => method !== 'ALL')?.path ?? 'none';

/** The whole server as one function from request to response. */
export function createApp(api: ApiContext): Hono {
  // Hono's fastest; it refuses paths that only their order tells apart, such as /review/:id beside /review/sign-in.
  const app = new Hono({ router: new RegExpRouter() });
  const metrics = createMetrics();
  const figures = createPublicFigures(api);

  app.use(async (context, next) => {
    const start = performance.now();
    await next();
    const milliseconds = performance.now() - start;
    const labels = {
      method: context.req.method,
      route: routeOf(context),
      status: context.res.status,
    };
    metrics.countRequest(labels, milliseconds / 1_000);
    api.log.info('request', { ...labels, milliseconds: Math.round(milliseconds) });
  });

  // Everybody may read and activate: the extension has no host permission for a community's server.
  const open = cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT'],
    allowHeaders: ['content-type', 'if-none-match'],
    exposeHeaders: ['etag'],
    maxAge: 86_400,
  });
  app.use('/v1/*', open);
  // The directory's own route says that it is open: its answers are the most frequent ones.
  app.options('/directory/*', open);

  app.route('/v1/activations', activationRoutes(api));
  app.route('/v1/nonprofits', nonprofitRoutes(api));
  app.route('/v1/credits', creditRoutes(api, figures));
  app.route('/v1/totals', totalsRoutes(api, figures));
  app.route('/v1/openapi.json', openapiRoutes());
  app.route('/v1/members', memberOrderRoutes(api));
  app.route('/v1/hints', hintRoutes(api, api.hints));
  app.route('/join', joiningRoutes(api));
  app.route('/review', reviewRoutes(api));
  app.route('/directory', directoryRoutes(api));
  app.route('/', healthRoutes(api));
  app.route('/', metricsRoutes(api, metrics));
  app.route('/', pageRoutes(api, figures));

  app.notFound((context) =>
    problem(context, 404, { code: 'not-found', detail: 'Nothing is published at this address.' }),
  );
  app.onError((error, context) => {
    api.log.error('request failed', {
      route: routeOf(context),
      reason: `${error.name}: ${error.message}`,
    });
    if (isUnavailable(error)) {
      context.header('retry-after', retryAfterSeconds);
      const detail = 'The database cannot be reached or written just now. Nothing was changed.';
      return problem(context, 503, { code: 'unavailable', detail });
    }
    return problem(context, 500, { code: 'internal', detail: 'The server made a mistake.' });
  });
  return app;
}
