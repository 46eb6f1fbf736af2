import { Problem } from '../../lib/schema/api.ts';
import type { OperationAnswer } from './operation.ts';

/** An answer that is a problem (RFC 9457). */
export const refusal = (description: string): OperationAnswer => ({
  description,
  schema: Problem,
  mediaType: 'application/problem+json',
});
