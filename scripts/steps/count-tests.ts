import { z } from '../../lib/zod.ts';

/** Vitest's JSON report, as far as it is counted. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  /** What failed, `file: test`, as far as the report names it. */
  readonly failures: readonly string[];
}

/**
 * Counts one run of Vitest by its JSON report (undefined when it wrote none). A file that could not be loaded counts as
 * one failure, and so does a run that ended badly with no failed test in it: a crashed worker, or nothing to run.
 */
export function countTests(report: unknown, exitCode: number): TestCount {
  const parsed = Report.safeParse(report);
  const files = parsed.success ? parsed.data.testResults : [];
  let passed = 0;
  const failures: string[] = [];
  for (const { name, status, assertionResults } of files) {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    failures.push(...failed.map(({ fullName }) => `${name}: ${fullName}`));
    if (status === 'failed' && failed.length === 0) failures.push(`${name}: could not be run`);
  }
  const ranBadly = exitCode !== 0 || passed === 0;
  return { passed, failed: failures.length === 0 && ranBadly ? 1 : failures.length, failures };
}
