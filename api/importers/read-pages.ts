import type { ReportPage } from './network-importer.ts';
import { ReportError } from './report-error.ts';

const mostPages = 1_000;

/** One page of a list, and where the next one is; `next` is undefined on the last. */
export interface FetchedPage<Cursor> {
  readonly rows: readonly unknown[];
  readonly next: Cursor | undefined;
}

/**
 * Follows a list from page to page to its end.
 * @throws ReportError when it turns in a circle or does not end.
 */
export async function* readPages<Cursor>(
  now: () => number,
  first: Cursor,
  fetchPage: (cursor: Cursor) => Promise<FetchedPage<Cursor>>,
): AsyncGenerator<ReportPage> {
  let cursor = first;
  for (let page = 0; page < mostPages; page += 1) {
    // Before the call: what changes while the network answers is younger than this page.
    const asOf = new Date(now()).toISOString();
    const { rows, next } = await fetchPage(cursor);
    yield { rows, asOf };
    if (next === undefined) return;
    if (JSON.stringify(next) === JSON.stringify(cursor)) {
      throw new ReportError('notJson', 'The answer names itself as the next page');
    }
    cursor = next;
  }
  throw new ReportError('notJson', 'The list of pages does not end');
}
