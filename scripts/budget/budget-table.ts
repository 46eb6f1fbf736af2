export interface Measured {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

/** Lines of text with bytes, limit and the share used; what is over its limit says so. */
export function budgetTable(measured: readonly Measured[]): string {
  const lines = measured.map(({ what, bytes, limit }) => {
    const share = `${Math.ceil((bytes / limit) * 100)} %`;
    const verdict = bytes > limit ? '  OVER' : '';
    const columns = [String(bytes).padStart(8), String(limit).padStart(8), share.padStart(6)];
    return `  ${what.padEnd(16)}${columns.join('')}${verdict}`;
  });
  return [
    `  ${'part'.padEnd(16)}${'bytes'.padStart(8)}${'limit'.padStart(8)}${'used'.padStart(6)}`,
    ...lines,
  ].join('\n');
}
