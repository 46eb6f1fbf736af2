import { groupTotals } from '../lib/domain/ledger/group-totals.ts';
import type { PublicTotals } from '../lib/schema/api.ts';
import type { ApiContext } from './context.ts';
import { keepFor } from './keep-for.ts';
import { type CreditTags, countCreditTags } from './repositories/credits.ts';
import { loadOpenSums, loadPaidPayouts } from './repositories/totals.ts';

/** How long the answers that rest on these figures may be kept by others, and are kept here: in seconds. */
export const figureAges = { creditTags: 60, totals: 300 } as const;

export type Totals = Omit<PublicTotals, 'operatorShare'>;

/** Figures over the whole ledger that everybody may ask for. They are counted once in their age, not for each request. */
export interface PublicFigures {
  readonly creditTags: () => Promise<CreditTags>;
  readonly totals: () => Promise<Totals>;
}

/** The figures of one server process. */
export function createPublicFigures({ db, now }: Pick<ApiContext, 'db' | 'now'>): PublicFigures {
  return {
    creditTags: keepFor(figureAges.creditTags * 1_000, now, () => countCreditTags(db)),
    totals: keepFor(figureAges.totals * 1_000, now, async () =>
      groupTotals(await loadPaidPayouts(db), await loadOpenSums(db)),
    ),
  };
}
