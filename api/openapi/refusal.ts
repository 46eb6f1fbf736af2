import { Problem } from '../../lib/schema/api.ts';
import type { OperationAnswer } from './operation.ts';

/** An answer that is a problem (RFC 9457). */
export const refusal = (description: string): OperationAnswer => ({
  description,
  schema: Problem,
  mediaType: 'application/problem+json',
});

/** What every route that writes may answer. */
export const notWritable = refusal(
  'The database cannot be written just now; nothing was changed. See `Retry-After`.',
);
