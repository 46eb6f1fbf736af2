import type { z } from '../../lib/zod.ts';

/** What one status of an operation answers. Without a schema the body is not JSON, or there is none. */
export interface OperationAnswer {
  readonly description: string;
  readonly schema?: z.ZodMiniType;
  /** `application/json` where there is a schema, unless it says otherwise. */
  readonly mediaType?: string;
}

export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly schema: z.ZodMiniType;
  /** Path parameters always are. */
  readonly required?: boolean;
}

/** One route as it is documented; the schemas are those that the route itself uses. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** As Hono writes it: `/v1/credits/:prefix`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly OperationParameter[];
  /** The schema of the JSON body. */
  readonly request?: z.ZodMiniType;
  readonly answers: Readonly<Record<number, OperationAnswer>>;
}
