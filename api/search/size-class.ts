import { segmentSize } from './ordinal-set.ts';

/** Yearly revenue in whole currency units from which an organisation belongs to a class; the last holds the rest. */
const thresholds = [100_000_000, 10_000_000, 1_000_000, 100_000, 1] as const;

/** Segments that a class has numbers for: 134 million organisations. */
const segmentsPerClass = 4_096;

/** 0 for the largest organisations; the last class for those whose revenue is not known. */
export function sizeClassOf(weight: number): number {
  const found = thresholds.findIndex((threshold) => weight >= threshold);
  return found < 0 ? thresholds.length : found;
}

/**
 * The number of a class's nth segment: an index read in this order finds the large organisations first and may stop
 * early. Segments below 0 hold what was listed since the index was built.
 */
export const segmentNumber = (sizeClass: number, nth: number): number =>
  sizeClass * segmentsPerClass + nth;

/** A nonprofit's place: its segment and its number there, in one integer. */
export const placeOf = (segment: number, ordinal: number): number =>
  segment * segmentSize + ordinal;

export const segmentOfPlace = (place: number): number => Math.floor(place / segmentSize);
