import { createQueue } from '../../../lib/domain/queue.ts';
import type { Draft } from './draft.ts';
import type { Readings } from './readings.ts';

/** What a page will be judged by, read while the page was on its way to a tab. */
export interface ReadAhead {
  readonly tabId: number;
  /** As the tab's state names it. */
  readonly page: string;
  readonly readings: Readings;
  /** What the page is given to prepare, if anything. */
  readonly draft?: Draft | undefined;
  /** The page has been given it. */
  readonly isHanded?: boolean;
}

/** Takes what was read ahead for a tab's page, once; undefined when there is none, or when something was written since. */
export type TakeAhead = (tabId: number, page: string) => ReadAhead | undefined;

/**
 * The order of decisions, and what was read ahead for the next of them. That is given to the very next decision or to
 * none, and to none when anything was written before it is taken: so it is always what that decision would read itself.
 * @param dropDraft has a tab's page forget what it was given to prepare: the decision on it will not know of that.
 */
export function createDecisions(dropDraft: (tabId: number) => unknown) {
  const queue = createQueue();
  let ahead: ReadAhead | undefined;
  let writes = 0;
  const take: TakeAhead = (tabId, page) => {
    if (ahead?.tabId !== tabId || ahead.page !== page) return undefined;
    const taken = ahead;
    ahead = undefined;
    return taken;
  };
  const forget = (forgotten = ahead) => {
    ahead = undefined;
    if (forgotten?.isHanded) dropDraft(forgotten.tabId);
  };
  return {
    /**
     * Runs decisions one after the other, in the order in which the browser told us of what happened, so that a redirect
     * is noted before the page it led to is judged. In memory, because there is one worker: a lock of the browser's
     * would take a page that waits another way to the browser and back.
     */
    inOrder: <Result>(decide: (take: TakeAhead) => Promise<Result>): Promise<Result> =>
      queue(async () => {
        try {
          return await decide(take);
        } finally {
          forget();
        }
      }),

    /**
     * Reads ahead, after what has been decided so far.
     * @param read may take what was read before, to give it back; what it does not take is forgotten.
     * @returns what it has read; undefined when something was written meanwhile.
     */
    readAhead: (
      read: (take: TakeAhead) => Promise<ReadAhead | undefined>,
    ): Promise<ReadAhead | undefined> =>
      queue(async () => {
        const before = writes;
        const found = await read(take).finally(() => forget());
        if (before === writes) ahead = found;
        else forget(found);
        return ahead;
      }),

    /** Something was written: what was read ahead of it may not be so any more. */
    noteWrite() {
      writes += 1;
      forget();
    },
  };
}
