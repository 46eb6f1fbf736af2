import { z } from '../../lib/zod.ts';

/** Vitest's JSON report, as far as it is counted. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts one run of Vitest by its JSON report (undefined when it wrote none). A file that could not be loaded counts as
 * one failure, and so does a run that ended badly with no failed test in it: a crashed worker, or nothing to run.
 */
export function countTests(report: unknown, exitCode: number): TestCount {
  const parsed = Report.safeParse(report);
  const files = parsed.success ? parsed.data.testResults : [];
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const failures = file.assertionResults.filter(({ status }) => status === 'failed').length;
    passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
    failed += file.status === 'failed' ? Math.max(failures, 1) : failures;
  }
  const ranBadly = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && ranBadly ? 1 : failed };
}
