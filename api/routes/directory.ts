import { Hono } from 'hono';
import type { ApiContext } from '../context.ts';
import { chooseEncoding } from '../directory/choose-encoding.ts';
import { problem } from '../problem.ts';

/** True when one of the client's tags names this content, in whichever encoding it was sent. */
const knows = (header: string | undefined, sha256: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.includes(sha256));

/** The published directory as static files: shards never change, the manifest is asked for by its ETag. */
export function directoryRoutes({ directory }: ApiContext): Hono {
  return new Hono().get('/:name{.+}', async (context) => {
    const name = context.req.param('name');
    const file = await directory?.file(name);
    if (file === undefined) {
      return problem(context, 404, { code: 'not-found', detail: 'No such directory file.' });
    }
    const chosen = chooseEncoding(context.req.header('accept-encoding'));
    const headers: Record<string, string> = {
      etag: `"${file.sha256}-${chosen}"`,
      vary: 'Accept-Encoding',
      'cache-control': name.startsWith('shards/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=300',
    };
    if (knows(context.req.header('if-none-match'), file.sha256)) {
      return context.body(null, 304, headers);
    }
    headers['content-type'] = name.endsWith('.json') ? 'application/json' : 'text/plain';
    if (chosen !== 'identity') headers['content-encoding'] = chosen;
    return context.body(await file.body(chosen), 200, headers);
  });
}
