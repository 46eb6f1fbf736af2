import { directoryProperty } from '../directory/sync-directory.ts';
import { writeProperty } from '../repositories/properties.ts';
import type { NonprofitIndex } from '../search/nonprofit-index.ts';
import { indexListed, indexProperty } from '../search/rebuild-index.ts';
import { keepNewcomers } from './keep-others.ts';
import { analyzeStaging, gatherWords, lockNonprofits, swapStaging } from './staging.ts';
import type { WhileHolding } from './while-holding.ts';

/**
 * Puts what was read in the place of what was in use. Whom the community's directory lists stays listed, also when the
 * directory has changed meanwhile: a click for one who is missing would be refused for ever. The next sync writes the
 * directory's words over the register's again.
 * @throws RegisterBusyError when another import has taken over: the copies are its, and may be half filled.
 */
export async function publishEdition(
  whileHolding: WhileHolding,
  index: NonprofitIndex,
  edition: string,
): Promise<void> {
  await gatherWords(whileHolding);
  await whileHolding((transaction) => analyzeStaging(transaction, index.engine));
  await whileHolding(async (transaction) => {
    await transaction
      .updateTable('nonprofit_next')
      .set({ in_directory: 0 })
      .where('in_directory', '=', 1)
      .execute();
    await lockNonprofits(transaction, index.engine);
    const ofDirectory = transaction
      .selectFrom('nonprofit')
      .select('id')
      .where('in_directory', '=', 1);
    await transaction
      .updateTable('nonprofit_next')
      .set({ in_directory: 1 })
      .where('id', 'in', ofDirectory)
      .execute();
    const hasNewcomers = await keepNewcomers(transaction);
    await swapStaging(transaction);
    await transaction.deleteFrom('property').where('name', '=', directoryProperty).execute();
    await writeProperty(transaction, indexProperty, edition);
    if (hasNewcomers) await indexListed(transaction, index);
  });
}
