import { z } from '../zod.ts';
import { IsoDateTime } from './primitives.ts';

const name = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,62}$/));
/** What both engines store; anything else would need a form of its own. */
export const BackupValue = z.union([z.string(), z.number(), z.null()]);
export type BackupValue = z.infer<typeof BackupValue>;

/** First line of a backup. `migration` names the newest change of the tables that the rows were written under. */
export const BackupHeader = z.object({
  format: z.literal('support4good-backup'),
  version: z.literal(1),
  createdAt: IsoDateTime,
  migration: z.string().check(z.regex(/^\d{4}-[a-z0-9-]+$/)),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

/** One line behind the header: a table begins, one of its rows, or the end with the number of all rows. */
export const BackupLine = z.union([
  z.object({ table: name, columns: z.array(name).check(z.minLength(1)) }),
  z.array(BackupValue).check(z.minLength(1)),
  z.object({ rows: z.int() }),
]);
export type BackupLine = z.infer<typeof BackupLine>;
