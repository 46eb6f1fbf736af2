import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from '../problem.ts';

/** Forms are short; a longer body is no form of ours. */
export const formLimit = bodyLimit({
  maxSize: 32 * 1024,
  onError: (context) =>
    problem(context, 413, { code: 'too-large', detail: 'The form may have 32 KB.' }),
});

/** The fields of a form as a browser sends it; undefined for any other body. */
export async function readForm(context: Context): Promise<URLSearchParams | undefined> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return undefined;
  return new URLSearchParams(await context.req.text());
}

/** The answer to a body that is no form: 415 as a problem. */
export const notAForm = (context: Context): Response =>
  problem(context, 415, {
    code: 'unsupported-media-type',
    detail: 'Send the form as application/x-www-form-urlencoded.',
  });
