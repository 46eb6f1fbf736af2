/** One measured figure, with what it has to reach. */
export interface Figure {
  readonly part: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `least` or `most` that it may be; none where it only informs. */
  readonly bound?: { readonly least: number } | { readonly most: number };
}

export type Verdict = 'met' | 'missed' | 'none';

/** Whether a figure is within its bound. */
export function verdictOf({ value, bound }: Figure): Verdict {
  if (bound === undefined) return 'none';
  const isMet = 'least' in bound ? value >= bound.least : value <= bound.most;
  return isMet ? 'met' : 'missed';
}

const print = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);

function describeBound({ bound }: Figure): string {
  if (bound === undefined) return '';
  return 'least' in bound ? `at least ${print(bound.least)}` : `at most ${print(bound.most)}`;
}

/** The figures as a table, one a line. */
export function describe(figures: readonly Figure[]): string[] {
  return figures.map((figure) => {
    const { part, name, value, unit } = figure;
    const verdict = verdictOf(figure);
    const columns = [
      part.padEnd(12),
      name.padEnd(52),
      `${print(value)} ${unit}`.padStart(18),
      describeBound(figure).padEnd(18),
      verdict === 'none' ? '' : verdict,
    ];
    return columns.join('  ').trimEnd();
  });
}
