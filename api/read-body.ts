import type { Context } from 'hono';
import type { z } from '../lib/zod.ts';
import { fieldErrors, problem } from './problem.ts';

type ReadBody<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly response: Response };

/** Reads a JSON body by its schema, or says in a problem what is wrong with it. */
export async function readBody<Output>(
  context: Context,
  schema: z.ZodMiniType<Output>,
): Promise<ReadBody<Output>> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    const detail = 'Send the body as application/json.';
    return {
      ok: false,
      response: problem(context, 415, { code: 'unsupported-media-type', detail }),
    };
  }
  let body: unknown;
  try {
    body = await context.req.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const detail = 'The body is not JSON.';
    return { ok: false, response: problem(context, 400, { code: 'malformed-json', detail }) };
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const detail = 'The body does not have the documented shape.';
  const errors = fieldErrors(parsed.error);
  return { ok: false, response: problem(context, 400, { code: 'invalid-body', detail, errors }) };
}
