import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPlaces } from '../../../api/search/find-places.ts';
import { createPostings } from '../../../api/search/postings.ts';
import { groupsOf } from '../../../api/search/read-query.ts';
import { createSegmentBuilder } from '../../../api/search/segment-builder.ts';
import { placeOf } from '../../../api/search/size-class.ts';
import { writeSegment } from '../../../api/search/write-segment.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

/** More than two steps of segments. */
const segments = Array.from({ length: 20 }, (_item, index) => index);
const term = fc.constantFrom('food', 'foods', 'bank', 'banking', 'maui');
/** An entry's terms, each entry in one of the segments. */
const entry = fc.record({
  segment: fc.constantFrom(...segments),
  terms: fc.uniqueArray(term, { minLength: 1 }),
});
const typed = fc.uniqueArray(fc.constantFrom('food', 'fo', 'bank', 'maui', 'none'), {
  minLength: 1,
  maxLength: 3,
});

describe.each(engines)('the index on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
  });
  afterEach(() => api.close());

  async function store(entries: readonly { segment: number; terms: string[] }[]) {
    const { db, nonprofitIndex } = api.context;
    await db.deleteFrom('nonprofit_posting').execute();
    await db.deleteFrom('nonprofit_segment').execute();
    const stored: { place: number; terms: string[] }[] = [];
    for (const [segment, some] of Map.groupBy(entries, (each) => each.segment)) {
      const builder = createSegmentBuilder();
      for (const [ordinal, { terms }] of some.entries()) {
        builder.add(ordinal, terms);
        stored.push({ place: placeOf(segment, ordinal), terms });
      }
      await writeSegment(db, nonprofitIndex, segment, builder);
    }
    return stored.toSorted((left, right) => left.place - right.place);
  }

  it('finds the entries that have every word, however many searches one reading serves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 60 }),
        fc.array(typed, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 8 }),
        async (entries, searches, limit) => {
          const stored = await store(entries);
          const postings = createPostings(api.context.db);
          for (const words of searches) {
            const expected = stored.filter(({ terms }) =>
              words.every((word) => terms.some((each) => each.startsWith(word))),
            );
            const found = await findPlaces(postings, segments, groupsOf(words), limit);
            expect(found).toEqual(expected.slice(0, limit).map(({ place }) => place));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
