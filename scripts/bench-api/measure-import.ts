import { join } from 'node:path';
import { type BenchContext, type BenchPart, megabyte } from './bench-context.ts';
import { multiply } from './registers.ts';
import type { Figure } from './report.ts';
import { type ImportFigures, runImport } from './run-import.ts';

/** All organisations of the full US register that may receive a gift. */
export const manyRows = 1_900_000;

function figuresOf(name: string, figures: ImportFigures, isBound: boolean): Figure[] {
  const { read, milliseconds, processorMilliseconds, memory } = figures;
  const rate = read / (milliseconds / 1_000);
  return [
    {
      part: 'import',
      name: `${name}, ${read} rows`,
      value: rate,
      unit: 'rows/s',
      ...(isBound ? { bound: { least: 60_000 } } : {}),
    },
    {
      part: 'import',
      name: `${name}, per second of processor time`,
      value: read / (processorMilliseconds / 1_000),
      unit: 'rows/s',
    },
    {
      part: 'import',
      name: `${name}, largest resident memory`,
      value: memory / megabyte,
      unit: 'MB',
      bound: { most: 200 },
    },
  ];
}

/** Reading a register into an empty database and once more over it, then one of 1.9 million. */
export const measureImport: BenchPart = async ({ folder, register, createPostgres, say }) => {
  const sqlite = { DATABASE_FILE: join(folder, 'import.sqlite') };
  const first = await runImport(register.file, sqlite);
  say('import: read once into SQLite');
  const again = await runImport(register.file, sqlite);
  const figures = [
    ...figuresOf('SQLite', first, true),
    ...figuresOf('SQLite, the next edition', again, true),
  ];
  if (createPostgres !== undefined) {
    const postgres = await runImport(register.file, { DATABASE_URL: await createPostgres() });
    figures.push(...figuresOf('PostgreSQL', postgres, false));
  }
  return figures;
};

export const measureManyImport: BenchPart = async ({ folder, register, say }: BenchContext) => {
  const many = await multiply(register.file, folder, manyRows);
  say('import: 1.9 million rows are written');
  const figures = await runImport(many, { DATABASE_FILE: join(folder, 'many.sqlite') });
  return figuresOf('SQLite', figures, true);
};
