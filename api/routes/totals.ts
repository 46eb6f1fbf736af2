import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { PublicTotals } from '../../lib/schema/api.ts';
import type { ApiContext } from '../context.ts';
import { operatorShareNow } from '../directory/operator-share.ts';
import { figureAges, type PublicFigures } from '../public-figures.ts';

/** What was earned and paid: payouts per nonprofit and month, the rest per month. */
export function totalsRoutes({ directory }: ApiContext, figures: PublicFigures): Hono {
  return new Hono().use(etag()).get('/', async (context) => {
    const operatorShare = await operatorShareNow(directory);
    context.header('cache-control', `public, max-age=${figureAges.totals}`);
    return context.json({ operatorShare, ...(await figures.totals()) } satisfies PublicTotals);
  });
}
