import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

it('backup makes no folder of its own: a disk that is missing is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'support4good-backup-'));
  const missing = join(folder, 'disk');
  const { code, errors } = await runCommand(['backup', join(missing, 'all.gz')], {
    DATABASE_FILE: join(folder, 'data.sqlite'),
  });
  expect(code).toBe(2);
  expect(errors).toBe(`There is no folder ${missing}. Make it, or plug its disk in.\n`);
  expect(existsSync(missing)).toBe(false);
  await rm(folder, { recursive: true, force: true });
});
