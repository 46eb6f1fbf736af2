export interface Scored {
  readonly score: number;
  readonly isKind: boolean;
}

/** The lowest threshold whose answers are right in at least `precision` of all, and the recall there. */
export function recallAtPrecision(pages: readonly Scored[], precision: number) {
  const total = pages.filter(({ isKind }) => isKind).length;
  let right = 0;
  let best = { threshold: Number.POSITIVE_INFINITY, recall: 0 };
  pages
    .toSorted((a, b) => b.score - a.score)
    .forEach(({ score, isKind }, index) => {
      right += Number(isKind);
      if (right / (index + 1) >= precision) best = { threshold: score, recall: right / total };
    });
  return best;
}
