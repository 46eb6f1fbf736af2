import { CreditEntry } from '../../lib/schema/api.ts';
import type { Db } from '../db/schema.ts';

export interface CreditTags {
  readonly tags: number;
  readonly updatedAt: string | undefined;
}

/** How many tags have a credit, and when the ledger last changed. Read from indexes alone, the first one in its order. */
export async function countCreditTags(db: Db): Promise<CreditTags> {
  const credited = db
    .selectFrom('sale')
    .select('click_id')
    .distinct()
    .where('click_id', 'is not', null)
    .where('nonprofit', 'is not', null)
    .as('credited');
  const { tags } = await db
    .selectFrom(credited)
    .select(({ fn }) => fn.countAll<number>().as('tags'))
    .executeTakeFirstOrThrow();
  const { updatedAt } = await db
    .selectFrom('sale')
    .select(({ fn }) => fn.max<string | null>('updated_at').as('updatedAt'))
    .executeTakeFirstOrThrow();
  return { tags: Number(tags), updatedAt: updatedAt ?? undefined };
}

/** Every credit whose tag begins with `prefix`, by tag and then in the order the sales were first reported. */
export async function loadCredits(db: Db, prefix: string): Promise<CreditEntry[]> {
  const rows = await db
    .selectFrom('activation')
    .innerJoin('sale', 'sale.click_id', 'activation.click_id')
    .select([
      'activation.tag',
      'sale.credit',
      'sale.currency',
      'sale.credit_status as status',
      'sale.updated_at as updatedAt',
    ])
    .where('sale.nonprofit', 'is not', null)
    .where('activation.tag', '>=', prefix)
    .where('activation.tag', '<', `${prefix}~`)
    .orderBy('activation.tag')
    .orderBy('sale.created_at')
    .orderBy('sale.id')
    .execute();
  let tag = '';
  let sale = 0;
  return rows.map((row) => {
    sale = row.tag === tag ? sale + 1 : 1;
    tag = row.tag;
    const amount = { minor: row.credit, currency: row.currency };
    return CreditEntry.parse({ ...row, tag, sale, amount });
  });
}
