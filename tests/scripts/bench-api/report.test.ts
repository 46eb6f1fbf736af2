import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countRows, multiply, writeSynthetic } from '../../../scripts/bench-api/registers.ts';
import { describe as print, verdictOf } from '../../../scripts/bench-api/report.ts';

const figure = { part: 'search', name: 'words', value: 12, unit: 'ms' } as const;

describe('a figure', () => {
  it.each([
    [{ most: 15 }, 'met'],
    [{ most: 11 }, 'missed'],
    [{ least: 12 }, 'met'],
    [{ least: 13 }, 'missed'],
  ] as const)('with the bound %j is %s', (bound, verdict) => {
    expect(verdictOf({ ...figure, bound })).toBe(verdict);
    expect(print([{ ...figure, bound }])[0]).toMatch(new RegExp(`${verdict}$`));
  });

  it('without a bound has no verdict', () => {
    expect(verdictOf(figure)).toBe('none');
  });
});

describe('a register to measure with', () => {
  it('is the same at every run, and multiplies without a number twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support4good-bench-test-'));
    const file = await writeSynthetic(folder, 50);
    const text = await readFile(file, 'utf8');
    expect(await countRows(file)).toBe(50);
    expect(await readFile(await writeSynthetic(folder, 50), 'utf8')).toBe(text);
    const many = await multiply(file, folder, 120);
    const numbers = (await readFile(many, 'utf8')).trim().split('\n').slice(1);
    expect(new Set(numbers.map((line) => line.split('\t')[0])).size).toBe(120);
    await rm(folder, { recursive: true, force: true });
  });
});
