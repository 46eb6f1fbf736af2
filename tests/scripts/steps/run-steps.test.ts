import { afterEach, describe, expect, it, vi } from 'vitest';
import { runSteps } from '../../../scripts/steps/run-steps.ts';

function captured(): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(...String(text).trimEnd().split('\n'));
    return true;
  });
  return lines;
}

afterEach(() => vi.restoreAllMocks());

describe('runSteps', () => {
  it('runs every step, adds up, and ends with the plain line', async () => {
    const lines = captured();
    const total = await runSteps([
      { name: 'lint', run: async () => ({ passed: 0, failed: 1, failures: ['a.test.ts: reads'] }) },
      { name: 'crash', run: () => Promise.reject(new Error('no such program')) },
      { name: 'tests', run: async () => ({ passed: 7, failed: 0, failures: [] }) },
    ]);
    vi.restoreAllMocks();
    expect(total).toMatchObject({ passed: 7, failed: 2 });
    expect(lines).toContain('failed: a.test.ts: reads');
    expect(lines.at(-1)).toBe('7 passed, 2 failed');
    expect(lines.join('\n')).toContain('no such program');
  });
});
