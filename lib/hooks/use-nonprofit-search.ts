import { useEffect, useState } from 'react';
import type { NonprofitSearch } from '../domain/nonprofit-search-state.ts';
import { shuffle } from '../domain/shuffle.ts';
import { searchNonprofits } from '../platform/nonprofit-search.ts';
import type { CauseArea } from '../schema/nonprofit.ts';
import { directoryStore } from './directory-store.ts';

const pause = 180;
const suggestionCount = 6;

/** A few of the device's nonprofits, in an order that favours nobody. */
async function suggest(causeArea: CauseArea | undefined): Promise<NonprofitSearch> {
  const communities = await directoryStore.loadCommunities();
  const nonprofits = communities.flatMap((community) => community.nonprofits);
  const fitting = nonprofits.filter(
    (nonprofit) => causeArea === undefined || nonprofit.causeArea === causeArea,
  );
  const items = shuffle(fitting, Math.random).slice(0, suggestionCount);
  return { status: 'found', items, offline: false };
}

async function find(query: string, signal: AbortSignal): Promise<NonprofitSearch> {
  const { items, offline } = await searchNonprofits(directoryStore, query, signal);
  return { status: 'found', items, offline };
}

/** Searches once the typing pauses; with nothing typed, suggests a few of the chosen cause. */
export function useNonprofitSearch() {
  const [query, setQuery] = useState('');
  const [causeArea, setCauseArea] = useState<CauseArea>();
  const [search, setSearch] = useState<NonprofitSearch>({ status: 'searching' });
  useEffect(() => {
    const abort = new AbortController();
    const text = query.trim();
    const run = () =>
      (text === '' ? suggest(causeArea) : find(text, abort.signal)).then(
        (result) => abort.signal.aborted || setSearch(result),
        () => abort.signal.aborted || setSearch({ status: 'failed' }),
      );
    const timer = setTimeout(run, text === '' ? 0 : pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, causeArea]);
  return { query, setQuery, causeArea, setCauseArea, search };
}
