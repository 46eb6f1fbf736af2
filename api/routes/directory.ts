import { Hono } from 'hono';
import type { ApiContext } from '../context.ts';
import { chooseEncoding } from '../directory/choose-encoding.ts';
import type { DirectoryFile, Encoding } from '../directory/directory-folder.ts';
import { knowsContent } from '../directory/knows-content.ts';
import { problem } from '../problem.ts';

/** Everybody may read a directory: the extension has no host permission for a community's server. */
const openHeaders = {
  'access-control-allow-origin': '*',
  vary: 'Accept-Encoding',
} as const;

interface FileHeaders {
  readonly known: Readonly<Record<string, string>>;
  readonly whole: Readonly<Record<string, string>>;
}

function contentTypeOf(name: string): string {
  if (name.endsWith('.bin')) return 'application/octet-stream';
  return name.endsWith('.json') ? 'application/json' : 'text/plain';
}

const made = new WeakMap<DirectoryFile, Map<Encoding, FileHeaders>>();

/** Headers of a file in one encoding, with its body and without; made once, for they are asked for by every client. */
function headersOf(file: DirectoryFile, name: string, encoding: Encoding): FileHeaders {
  const ofFile = made.get(file) ?? new Map<Encoding, FileHeaders>();
  made.set(file, ofFile);
  const present = ofFile.get(encoding);
  if (present !== undefined) return present;
  const known = {
    ...openHeaders,
    etag: `"${file.sha256}-${encoding}"`,
    'cache-control': /^(?:shards|index)\//.test(name)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300',
  };
  const whole = {
    ...known,
    // Not where nothing has changed: the tag that was sent is the tag.
    'access-control-expose-headers': 'etag',
    'content-type': contentTypeOf(name),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
  ofFile.set(encoding, { known, whole });
  return { known, whole };
}

/** The published directory as static files: shards never change, the manifest is asked for by its ETag. */
export function directoryRoutes({ directory }: ApiContext): Hono {
  return new Hono().get('/:name{.+}', async (context) => {
    const name = context.req.param('name');
    const file = await directory?.file(name);
    if (file === undefined) {
      return problem(context, 404, { code: 'not-found', detail: 'No such directory file.' });
    }
    // Hashes do not become smaller.
    const encoding = name.endsWith('.bin')
      ? 'identity'
      : chooseEncoding(context.req.header('accept-encoding'));
    const headers = headersOf(file, name, encoding);
    // Hono's own helpers copy the headers one by one, which costs more than all the rest of the answer.
    if (knowsContent(context.req.header('if-none-match'), file.sha256)) {
      return new Response(null, { status: 304, headers: headers.known });
    }
    return new Response(await file.body(encoding), { headers: headers.whole });
  });
}
