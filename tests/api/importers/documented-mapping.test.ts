import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../api/env.ts';
import { configuredImporters } from '../../../api/importers/configured-importers.ts';
import { readMapping } from '../../../api/importers/import-report-file.ts';
import { accountSettings } from '../../../api/importers/network-settings.ts';

const page = await readFile('docs/network-reports.md', 'utf8');

describe('docs/network-reports.md', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-mapping-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('shows a mapping that can be read', async () => {
    const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    await writeFile(join(folder, 'map.yaml'), yaml);
    expect(await readMapping(join(folder, 'map.yaml'))).toMatchObject({
      network: 'webgains',
      columns: { click: 'Click Ref', item: 'Line' },
      statuses: { Delayed: 'pending', Cancelled: 'declined' },
      dates: 'dayFirst',
    });
  });

  it('names every setting of every account', () => {
    for (const name of Object.values(accountSettings).flat()) expect(page).toContain(`\`${name}\``);
  });

  it('states the windows and overlaps that the importers have', () => {
    const all = Object.values(accountSettings)
      .flat()
      .map((name) => [name, name.endsWith('CURRENCY') ? 'EUR' : '123']);
    const lines = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    for (const importer of configuredImporters(readEnvironment(Object.fromEntries(all)))) {
      const { network, windowDays, overlapDays } = importer;
      const line = lines.find(
        ([, name, , overlap]) =>
          name?.toLowerCase().replace('.com', '') === network && overlap === String(overlapDays),
      );
      expect([network, line?.[2]]).toEqual([
        network,
        windowDays > 366 ? 'all' : String(windowDays),
      ]);
    }
  });
});
