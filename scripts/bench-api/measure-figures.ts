import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../api/db/open-database.ts';
import type { Db } from '../../api/db/schema.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { nonprofitIndexes } from '../../api/search/nonprofit-index.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { publishNonprofits } from '../../tests/api/support/publish-items.ts';
import { median } from '../statistics.ts';
import type { BenchPart } from './bench-context.ts';
import { startFloor, startOwn } from './child-server.ts';
import { pagesPerSecond } from './page-load.ts';
import type { Figure } from './report.ts';

const rounds = 5;
const seconds = 1;
const months = 60;
const nonprofits = 500;
const salesAMonth = 300;
const now = '2026-11-20T00:00:00.000Z';
const pages = ['', 'ledger', 'v1/totals'] as const;

const monthOf = (index: number): string => {
  const day = new Date(Date.UTC(2022, index, 15));
  return day.toISOString();
};

/** Five years of a community: every month each tenth nonprofit is sent something, and some sales are still open. */
async function fill(db: Db): Promise<void> {
  const listed = Array.from({ length: nonprofits }, (_item, index) => ({
    nonprofit: Nonprofit.parse({
      id: `us-ein:${100_000_000 + index}`,
      name: `Friends of the ${index}th Street Library`,
      country: 'US',
      causeArea: 'education',
    }),
  }));
  await db.transaction().execute(async (transaction) => {
    await saveNonprofits(transaction, nonprofitIndexes.sqlite, listed, { source: 'register' }, now);
    for (let month = 0; month < months; month += 1) {
      const time = monthOf(month);
      for (let index = month % 10; index < nonprofits; index += 10) {
        const payout = {
          id: `p-${month}-${index}`,
          nonprofit: `us-ein:${100_000_000 + index}`,
          currency: index % 2 === 0 ? 'USD' : 'EUR',
          minor: 1_000 + index,
          sales: 12,
          clicks: 9,
          state: 'paid',
          created_at: time,
          paid_at: time,
          reference: null,
        };
        await transaction.insertInto('payout').values(payout).execute();
      }
      for (let sale = 0; sale < salesAMonth; sale += 1) {
        const row = {
          id: `s-${month}-${sale}`,
          network: 'awin',
          transaction_id: `${month}-${sale}`,
          item_id: '',
          revision: 1,
          status: 'confirmed',
          commission: 500,
          currency: sale % 2 === 0 ? 'USD' : 'EUR',
          click_id: 'a'.repeat(26),
          nonprofit: `us-ein:${100_000_000 + (sale % nonprofits)}`,
          operator_share: 0,
          paid_out: 0,
          payout_id: null,
          credit: 500,
          credit_status: sale % 3 === 0 ? 'pending' : 'confirmed',
          sold_at: time,
          as_of: time,
          created_at: time,
          updated_at: time,
        };
        await transaction.insertInto('sale').values(row).execute();
      }
    }
  });
}

/** The public pages beside routes that answer the very same texts as constants, taking turns. */
export const measureFigures: BenchPart = async ({ folder, say }) => {
  const published = join(folder, 'figures');
  await publishNonprofits(published, 1, []);
  const file = join(folder, 'figures.sqlite');
  const { db } = await openDatabase({ file });
  await fill(db);
  await db.destroy();
  const own = await startOwn({ DATABASE_FILE: file, DIRECTORY_FOLDER: published });
  const figures: Figure[] = [];
  try {
    for (const page of pages) {
      const text = await (await fetch(own.url + page)).text();
      const constant = join(folder, 'page.html');
      await writeFile(constant, text);
      const floor = await startFloor({ PAGE: constant });
      try {
        const floorPage = `${floor.url}page`;
        await pagesPerSecond(own.url + page, seconds);
        await pagesPerSecond(floorPage, seconds);
        const ratios: number[] = [];
        const answers: number[] = [];
        for (let round = 1; round <= rounds; round += 1) {
          const bare = await pagesPerSecond(floorPage, seconds);
          const ours = await pagesPerSecond(own.url + page, seconds);
          answers.push(ours);
          ratios.push((100 * ours) / bare);
          say(`figures: /${page} ${Math.round(ours)} a second, floor ${Math.round(bare)}`);
        }
        const name = `/${page}, ${Math.round(text.length / 1_000)} KB`;
        figures.push(
          { part: 'figures', name, value: median(answers), unit: '/s' },
          {
            part: 'figures',
            name: `${name}, share of the bare floor`,
            value: median(ratios),
            unit: '%',
          },
        );
      } finally {
        await floor.stop();
      }
    }
    return figures;
  } finally {
    await own.stop();
  }
};
