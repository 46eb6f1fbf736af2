import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../lib/schema/api.ts';
import type { z } from '../lib/zod.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

interface Details {
  /** Last part of the problem's type: what a program can react to. */
  readonly code: string;
  readonly detail: string;
  readonly errors?: Problem['errors'];
}

/** An answer as RFC 9457 problem details. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  { code, detail, errors }: Details,
): Response {
  const body: Problem = {
    type: `urn:support4good:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    detail,
    ...(errors === undefined ? {} : { errors }),
  };
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}

/** The fields of a request that did not fit their schema, by path. */
export function fieldErrors(error: z.core.$ZodError): NonNullable<Problem['errors']> {
  return error.issues.slice(0, 20).map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message,
  }));
}
