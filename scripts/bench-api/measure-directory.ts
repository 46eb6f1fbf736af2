import { join } from 'node:path';
import { publishNonprofits } from '../../tests/api/support/publish-items.ts';
import { median } from '../statistics.ts';
import type { BenchPart } from './bench-context.ts';
import { startFloor, startOwn } from './child-server.ts';
import { knownPerSecond } from './load.ts';

const rounds = 5;
const seconds = 2;
const warmSeconds = 1;
const path = 'directory/directory.json';

/** The directory's manifest with `If-None-Match` beside a route that answers a constant, taking turns. */
export const measureDirectory: BenchPart = async ({ folder, say }) => {
  const published = join(folder, 'directory');
  await publishNonprofits(published, 1, []);
  const own = await startOwn({
    DATABASE_FILE: join(folder, 'directory.sqlite'),
    DIRECTORY_FOLDER: published,
  });
  const floor = await startFloor();
  try {
    const etag = (await fetch(own.url + path)).headers.get('etag') ?? '';
    const ask = (url: string, time: number) => knownPerSecond(url + path, etag, time);
    await ask(floor.url, warmSeconds);
    await ask(own.url, warmSeconds);
    const ratios: number[] = [];
    const answers: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const bare = await ask(floor.url, seconds);
      const ours = await ask(own.url, seconds);
      answers.push(ours);
      ratios.push((100 * ours) / bare);
      say(`directory: ${Math.round(ours)} a second, floor ${Math.round(bare)}`);
    }
    return [
      { part: 'directory', name: 'known manifest', value: median(answers), unit: '/s' },
      {
        part: 'directory',
        name: 'share of the bare floor',
        value: median(ratios),
        unit: '%',
        bound: { least: 70 },
      },
    ];
  } finally {
    await own.stop();
    await floor.stop();
  }
};
