import { Hono } from 'hono';
import type { NonprofitSearchResponse } from '../../lib/schema/api.ts';
import { CauseArea } from '../../lib/schema/nonprofit.ts';
import { z } from '../../lib/zod.ts';
import type { ApiContext } from '../context.ts';
import { problem } from '../problem.ts';
import { searchNonprofits } from '../search/search-nonprofits.ts';

const longestQuery = 200;
const longestPlace = 100;
const shown = 20;

/** Search among the nonprofits that can be credited. */
export function nonprofitRoutes({ db }: ApiContext): Hono {
  return new Hono().get('/', async (context) => {
    const query = context.req.query('q') ?? '';
    if (query.length > longestQuery) {
      const detail = `The query may have ${longestQuery} characters.`;
      const errors = [{ path: 'q', message: detail }];
      return problem(context, 400, { code: 'invalid-query', detail, errors });
    }
    const near = (context.req.query('near') ?? '').trim().slice(0, longestPlace);
    const cause = z.optional(CauseArea).safeParse(context.req.query('cause'));
    if (!cause.success) {
      const detail = 'There is no such cause area.';
      const errors = [{ path: 'cause', message: `Use one of: ${CauseArea.options.join(', ')}.` }];
      return problem(context, 400, { code: 'invalid-query', detail, errors });
    }
    const items = await searchNonprofits(db, query.trim(), shown, { cause: cause.data, near });
    context.header('cache-control', 'public, max-age=300');
    return context.json({ items } satisfies NonprofitSearchResponse);
  });
}
