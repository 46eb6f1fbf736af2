import type { Figure } from './report.ts';

/** What a part of the benchmark is given. */
export interface BenchContext {
  /** A folder of its own, deleted afterwards. */
  readonly folder: string;
  /** The register's file, real or synthetic, and how many nonprofits it lists. */
  readonly register: { readonly file: string; readonly rows: number };
  /** Starts an empty PostgreSQL database; undefined where there is none. */
  readonly createPostgres: (() => Promise<string>) | undefined;
  readonly say: (line: string) => void;
}

export type BenchPart = (context: BenchContext) => Promise<Figure[]>;

export const megabyte = 1_048_576;
