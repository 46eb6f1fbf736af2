import type { Value } from '../db/bulk-insert.ts';
import type { Db, Flag } from '../db/schema.ts';
import { entryWordsOf, placeWords, termsOf } from '../search/entry-words.ts';
import { type NonprofitIndex, nonprofitTables } from '../search/nonprofit-index.ts';
import { segmentSize } from '../search/ordinal-set.ts';
import { createSegmentBuilder, type SegmentBuilder } from '../search/segment-builder.ts';
import { placeOf, segmentNumber, sizeClassOf } from '../search/size-class.ts';
import { writeSegment } from '../search/write-segment.ts';
import type { RegisterEntry } from './register-row.ts';
import { remember } from './remember.ts';
import { next } from './staging.ts';

export interface Standing {
  readonly inRegister: Flag;
  readonly inDirectory: Flag;
}

/** Takes nonprofits one by one into the copies of the tables, and builds their search index on the way. */
export interface RegisterWriter {
  readonly add: (entry: RegisterEntry, standing: Standing, updatedAt: string) => void;
  /** True when enough is waiting: call `store` then. */
  readonly isFull: () => boolean;
  /** Stores what rows are waiting and one segment: more at once would keep another writer of the file waiting. */
  readonly store: (db: Db) => Promise<void>;
  /** Nothing is added any more: the segments that are begun are to be stored as well, as long as `isFull`. */
  readonly end: () => void;
}

interface OpenSegment {
  readonly segment: number;
  readonly builder: SegmentBuilder;
  size: number;
}

/** Rows; more of them at once make no difference to the database, but outlive the garbage collector's first look. */
const mostWaiting = 1_000;
const width = nonprofitTables().nonprofit.columns.length;

export function createRegisterWriter(index: NonprofitIndex): RegisterWriter {
  const tables = nonprofitTables(next);
  const places = {
    ofCity: remember(placeWords.ofCity),
    ofRegion: remember(placeWords.ofRegion),
  };
  const begun = new Map<number, number>();
  const open = new Map<number, OpenSegment>();
  /** Builders whose segments are stored, for the next ones. */
  const idle: SegmentBuilder[] = [];
  const full: OpenSegment[] = [];
  let waiting: Value[] = [];

  function segmentFor(weight: number): OpenSegment {
    const sizeClass = sizeClassOf(weight);
    const known = open.get(sizeClass);
    if (known !== undefined) return known;
    const nth = begun.get(sizeClass) ?? 0;
    begun.set(sizeClass, nth + 1);
    const segment = segmentNumber(sizeClass, nth);
    const created = { segment, builder: idle.pop() ?? createSegmentBuilder(), size: 0 };
    open.set(sizeClass, created);
    return created;
  }

  async function storeRows(db: Db): Promise<void> {
    const rows = waiting;
    waiting = [];
    await index.insertRows(db, tables.nonprofit, rows);
  }

  return {
    add: (entry, { inRegister, inDirectory }, updatedAt) => {
      const { id, name, city, region, country, causeArea, weight } = entry;
      const segment = segmentFor(weight);
      const place = placeOf(segment.segment, segment.size);
      // Who can get no credit is kept for the credits it has, but nobody finds it.
      if (inRegister + inDirectory > 0) {
        segment.builder.add(segment.size, termsOf(entryWordsOf(entry, places)));
      }
      segment.size += 1;
      if (segment.size === segmentSize) {
        full.push(segment);
        open.delete(sizeClassOf(weight));
      }
      waiting.push(place, id, name, city, region, country, causeArea, weight);
      waiting.push(inDirectory, inRegister, updatedAt);
    },
    isFull: () => waiting.length >= mostWaiting * width || full.length > 0,
    store: async (db) => {
      await storeRows(db);
      const done = full.shift();
      if (done === undefined) return;
      await writeSegment(db, index, done.segment, done.builder, next);
      idle.push(done.builder);
    },
    end: () => {
      full.push(...open.values());
      open.clear();
    },
  };
}
