import { useEffect, useState } from 'react';
import type { NonprofitSearch } from '../domain/nonprofit-search-state.ts';
import { shuffle } from '../domain/shuffle.ts';
import { type NonprofitQuery, searchNonprofits } from '../platform/nonprofit-search.ts';
import type { CauseArea } from '../schema/nonprofit.ts';
import { directoryStore } from './directory-store.ts';
import { useDatabaseWrites } from './use-database-writes.ts';

const pause = 180;
/** How long what was found before may stand under new words, so that a quick answer does not flicker. */
const patience = 400;
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

async function find(query: NonprofitQuery, signal: AbortSignal): Promise<NonprofitSearch> {
  const { items, offline } = await searchNonprofits(directoryStore, query, signal);
  return { status: 'found', items, offline };
}

/**
 * Searches once the typing pauses; with nothing typed, suggests a few of the chosen cause, as soon as there are any. What
 * another query found goes when the answer is slow: it must not be taken for what was typed.
 */
export function useNonprofitSearch(ask: typeof find = find) {
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState('');
  const [causeArea, setCauseArea] = useState<CauseArea>();
  const [search, setSearch] = useState<NonprofitSearch>({ status: 'searching' });
  const isAsked = `${query}${place}`.trim() !== '';
  // Whoever is quick is here before the package's own directory is on the device: it is looked for again when it comes.
  const isEmpty = !isAsked && search.status === 'found' && search.items.length === 0;
  const writes = useDatabaseWrites();
  const [lookedAt, setLookedAt] = useState(writes);
  useEffect(() => {
    if (isEmpty) setLookedAt(writes);
  }, [isEmpty, writes]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `lookedAt` says when to look again
  useEffect(() => {
    const abort = new AbortController();
    const run = () =>
      (isAsked ? ask({ text: query, place, causeArea }, abort.signal) : suggest(causeArea)).then(
        (result) => show(result),
        () => show({ status: 'failed' }),
      );
    const timer = setTimeout(run, isAsked ? pause : 0);
    const late = setTimeout(() => setSearch({ status: 'searching' }), pause + patience);
    const show = (result: NonprofitSearch) => {
      if (abort.signal.aborted) return;
      clearTimeout(late);
      setSearch(result);
    };
    return () => {
      clearTimeout(timer);
      clearTimeout(late);
      abort.abort();
    };
  }, [query, place, causeArea, isAsked, ask, lookedAt]);
  return { query, setQuery, place, setPlace, causeArea, setCauseArea, search };
}
