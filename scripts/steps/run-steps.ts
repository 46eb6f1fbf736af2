import type { TestCount } from './count-tests.ts';
import type { Step } from './step.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Runs every step, also after one has failed, so that one run tells everything. Ends with what took how long, the tests
 * that failed, and the plain line `N passed, N failed`.
 */
export async function runSteps(steps: readonly Step[]): Promise<TestCount> {
  const total = { passed: 0, failed: 0, failures: [] as string[] };
  const summary: string[] = [];
  for (const step of steps) {
    say(`\n── ${step.name}`);
    const start = performance.now();
    const { passed, failed, failures } = await step.run().catch((error: unknown) => {
      say(String(error));
      return { passed: 0, failed: 1, failures: [] };
    });
    total.passed += passed;
    total.failed += failed;
    total.failures.push(...failures);
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    const tests = passed > 0 ? ` · ${passed} tests passed` : '';
    summary.push(`${failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${step.name}${tests}`);
  }
  say(`\n${summary.join('\n')}\n`);
  for (const failure of total.failures) say(`failed: ${failure}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total;
}
