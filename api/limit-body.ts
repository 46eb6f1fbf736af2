import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem.ts';

/**
 * Refuses bodies of more than so many kilobytes. A stated length is judged without touching the body: only to look at
 * it would turn it into a stream, which costs more than the rest of an activation; Node sees to it that no more
 * than the stated length arrives.
 */
export function limitBody(kilobytes: number): MiddlewareHandler {
  const maxSize = kilobytes * 1024;
  const onError = (context: Context) => {
    const detail = `The body may have ${kilobytes} KB.`;
    return problem(context, 413, { code: 'too-large', detail });
  };
  const byReading = bodyLimit({ maxSize, onError });
  return (context, next) => {
    const length = Number(context.req.header('content-length') ?? Number.NaN);
    const isChunked = context.req.header('transfer-encoding') !== undefined;
    if (Number.isNaN(length) || isChunked) return byReading(context, next);
    return length > maxSize ? Promise.resolve(onError(context)) : next();
  };
}
