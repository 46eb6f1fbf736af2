import type { Nonprofit } from '../schema/nonprofit.ts';

/** Where a search for nonprofits stands. While it runs, what was found before may stay in sight. */
export type NonprofitSearch =
  | { readonly status: 'searching' }
  | { readonly status: 'found'; readonly items: readonly Nonprofit[]; readonly offline: boolean }
  | { readonly status: 'failed' };
