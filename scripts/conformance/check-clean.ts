import { listButtonChanges, listForeignNodes } from './observe.ts';
import type { Row } from './rows.ts';
import { productOf, type ShopWorld } from './shop-world.ts';
import type { Session, Subject } from './subject.ts';
import { type Cell, speaks } from './verdict.ts';
import { mapInLanes } from './walk-rows.ts';

/**
 * Each row's shop without a referral, in a profile of its own: silence after a referral says nothing about a shop that
 * is never spoken on.
 */
export async function checkClean(
  { isOurs }: Subject,
  session: Session,
  world: ShopWorld,
  rows: readonly Row[],
): Promise<ReadonlyMap<Row, Cell>> {
  world.expect([]);
  const pages = await mapInLanes(rows, async (row) => ({
    row,
    page: await session.open(productOf(row.host)),
  }));
  await session.settle();
  const changes = await listButtonChanges(session.watcher);
  const cells = new Map<Row, Cell>();
  const strays = world.listStray();
  for (const { row, page } of pages) {
    const address = page.url();
    const seen = {
      nodes: await listForeignNodes(page),
      button: changes.get(address) ?? [],
      address,
    };
    const early = strays.filter((stray) => stray.includes(row.host));
    if (early.length > 0 && isOurs) cells.set(row, { verdict: 'violation', seen: early });
    else if (speaks(seen)) cells.set(row, { verdict: 'speaks' });
    else {
      const reason = 'not spoken on without a referral either';
      cells.set(
        row,
        isOurs ? { verdict: 'violation', seen: [reason] } : { verdict: 'notApplicable', reason },
      );
    }
    await page.close();
  }
  return cells;
}
