import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { bucketLength } from '../../lib/domain/ledger/bucket-length.ts';
import type { CreditBucket, CreditIndex } from '../../lib/schema/api.ts';
import type { ApiContext } from '../context.ts';
import { problem } from '../problem.ts';
import { figureAges, type PublicFigures } from '../public-figures.ts';
import { loadCredits } from '../repositories/credits.ts';

const never = '1970-01-01T00:00:00.000Z';
const wholeBucket = 'all';
const cacheControl = `public, max-age=${figureAges.creditTags}`;

/** Public status buckets: the client downloads one of many and finds its own credits in it. */
export function creditRoutes({ db }: ApiContext, figures: PublicFigures): Hono {
  const routes = new Hono();
  routes.use(etag());

  routes.get('/', async (context) => {
    const { tags, updatedAt = never } = await figures.creditTags();
    context.header('cache-control', cacheControl);
    return context.json({ prefixLength: bucketLength(tags), updatedAt } satisfies CreditIndex);
  });

  routes.get('/:prefix', async (context) => {
    const { tags } = await figures.creditTags();
    const length = bucketLength(tags);
    const asked = context.req.param('prefix');
    const prefix = asked === wholeBucket && length === 0 ? '' : asked;
    if (prefix.length !== length || !/^[a-z2-7]*$/.test(prefix)) {
      // A longer prefix would show which credits are asked for, a shorter one would be a needlessly large download.
      const detail = 'Buckets have another size now. Read /v1/credits for the length of a prefix.';
      return problem(context, 404, { code: 'no-such-bucket', detail });
    }
    context.header('cache-control', cacheControl);
    return context.json({ entries: await loadCredits(db, prefix) } satisfies CreditBucket);
  });

  return routes;
}
