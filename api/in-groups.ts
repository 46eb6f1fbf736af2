import { setImmediate as nextTurn } from 'node:timers/promises';

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Collects what comes in during one turn of the event loop, or while a group is at work, and does it together: a durable
 * write costs one flush of the disk, for one item as for hundreds. The turn matters with SQLite, which stops the loop
 * while it writes: the requests that lie ready in their sockets would be read one by one, each a group of its own.
 * `run` answers with one result per item, in order.
 */
export function inGroups<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let working = false;

  const work = async () => {
    while (waiting.length > 0) {
      await nextTurn();
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await run(group.map(({ item }) => item));
        for (const [index, { resolve, reject }] of group.entries()) {
          const result = results[index];
          if (result === undefined) reject(new Error('An item of the group has no result'));
          else resolve(result);
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    working = false;
  };

  return (item) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    waiting.push({ item, resolve, reject });
    if (!working) {
      working = true;
      void work();
    }
    return promise;
  };
}
