import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { groupTotals } from '../../lib/domain/ledger/group-totals.ts';
import type { PublicTotals } from '../../lib/schema/api.ts';
import type { ApiContext } from '../context.ts';
import { operatorShareNow } from '../directory/operator-share.ts';
import { loadTotals } from '../repositories/totals.ts';

/** What was earned and paid, per nonprofit and month. */
export function totalsRoutes({ db, directory }: ApiContext): Hono {
  return new Hono().use(etag()).get('/', async (context) => {
    const operatorShare = await operatorShareNow(directory);
    context.header('cache-control', 'public, max-age=300');
    return context.json({
      operatorShare,
      ...groupTotals(await loadTotals(db)),
    } satisfies PublicTotals);
  });
}
