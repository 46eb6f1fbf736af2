import { Hono } from 'hono';
import type { PublicTotals } from '../../lib/schema/api.ts';
import type { ApiContext } from '../context.ts';
import { knowsContent } from '../directory/knows-content.ts';
import { operatorShareNow } from '../directory/operator-share.ts';
import { sha256Hex } from '../directory/sha256-hex.ts';
import { keepLast } from '../keep-last.ts';
import { figureAges, type PublicFigures, type Totals } from '../public-figures.ts';

/** What was earned and paid: payouts per nonprofit and month, the rest per month. */
export function totalsRoutes({ directory }: ApiContext, figures: PublicFigures): Hono {
  const answerOf = keepLast(async (operatorShare: number, totals: Totals) => {
    const text = JSON.stringify({ operatorShare, ...totals } satisfies PublicTotals);
    return { text, sha256: sha256Hex(text) };
  });
  return new Hono().get('/', async (context) => {
    const { text, sha256 } = await answerOf(
      await operatorShareNow(directory),
      await figures.totals(),
    );
    context.header('cache-control', `public, max-age=${figureAges.totals}`);
    context.header('etag', `"${sha256}"`);
    if (knowsContent(context.req.header('if-none-match'), sha256)) return context.body(null, 304);
    return context.body(text, 200, { 'content-type': 'application/json' });
  });
}
