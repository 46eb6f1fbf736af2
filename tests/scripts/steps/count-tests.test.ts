import { describe, expect, it } from 'vitest';
import { countTests } from '../../../scripts/steps/count-tests.ts';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test, index) => ({ status: test, fullName: `test ${index + 1}` })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ testResults });

describe('countTests', () => {
  it.each([
    ['all good', report(file('passed', 'passed', 'passed')), 0, { passed: 2, failed: 0 }],
    [
      'skipped count as neither',
      report(file('passed', 'passed', 'skipped')),
      0,
      { passed: 1, failed: 0 },
    ],
    ['a failed test', report(file('failed', 'passed', 'failed')), 1, { passed: 1, failed: 1 }],
    [
      'a file that did not load',
      report(file('failed'), file('passed', 'passed')),
      1,
      { passed: 1, failed: 1 },
    ],
    [
      'a worker that crashed after its tests',
      report(file('passed', 'passed')),
      1,
      { passed: 1, failed: 1 },
    ],
    ['nothing ran', report(), 0, { passed: 0, failed: 1 }],
    ['everything was skipped', report(file('passed', 'skipped')), 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 1, { passed: 0, failed: 1 }],
    ['another report', { testResults: 3 }, 0, { passed: 0, failed: 1 }],
  ])('%s', (_, testReport, exitCode, count) => {
    expect(countTests(testReport, exitCode)).toMatchObject(count);
  });

  it('names what failed', () => {
    const bad = report(file('failed', 'passed', 'failed'), file('failed'));
    expect(countTests(bad, 1).failures).toEqual([
      'a.test.ts: test 2',
      'a.test.ts: could not be run',
    ]);
  });
});
