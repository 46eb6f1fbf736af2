const z = 1.959964;

/**
 * The 95 % Wilson score interval of `successes` out of `trials` (E. B. Wilson, JASA 22, 1927), as shares from 0 to 1.
 * Of no trials nothing is known: 0 to 1.
 */
export function wilsonInterval(
  successes: number,
  trials: number,
): readonly [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const centre = (share + z ** 2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z / (2 * trials)) ** 2);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
