import { HTTPError } from 'ky';
import { z } from '../../lib/zod.ts';

/** Why a report could not be read. `refused` needs the steward (credentials, account); the others pass by themselves. */
export type ReportFailure = 'refused' | 'unavailable' | 'notJson';

/** A network's report could not be read; nothing of the answer was booked. */
export class ReportError extends Error {
  override name = 'ReportError';
  readonly code: ReportFailure;

  constructor(code: ReportFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What an error of the connection or of HTTP means for the report. */
export function toReportError(error: unknown): ReportError {
  if (error instanceof ReportError) return error;
  if (error instanceof HTTPError) {
    const { status } = error.response;
    const code = status >= 500 || status === 429 ? 'unavailable' : 'refused';
    return new ReportError(code, `The network answered with status ${status}`, { cause: error });
  }
  // No connection, no answer in time, a redirect, or an answer that broke off: all of them may pass.
  return new ReportError('unavailable', 'The network did not answer completely', { cause: error });
}

/** @throws ReportError when the text is no JSON: a page for people, or half an answer. */
export function parseReportJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch (error) {
    throw new ReportError('notJson', 'The answer is not JSON', { cause: error });
  }
}

/**
 * The whole of an answer in its documented shape; its lines are checked one by one, later.
 * @throws ReportError
 */
export function readAnswer<Schema extends z.core.$ZodType>(
  schema: Schema,
  answer: unknown,
  words: string,
): z.output<Schema> {
  const parsed = z.safeParse(schema, answer);
  if (!parsed.success) throw new ReportError('notJson', words);
  return parsed.data;
}
