import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countTests, type TestCount } from './count-tests.ts';
import { runCommand } from './run-command.ts';

export interface Step {
  readonly name: string;
  readonly run: () => Promise<TestCount>;
}

/** A program that is right or wrong as a whole: wrong counts as one failure, right as no test. */
export const command = (name: string, program: string, ...programArguments: string[]): Step => ({
  name,
  run: async () => ({
    passed: 0,
    failed: (await runCommand(program, programArguments)) === 0 ? 0 : 1,
    failures: [],
  }),
});

const reports = path.join('.build', 'reports');

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // No report, or half of one: countTests calls that a failure.
  }
}

/** One run of Vitest over some of its projects, counted test by test. */
export const vitest = (name: string, projects: readonly string[]): Step => ({
  name,
  run: async () => {
    const file = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
    mkdirSync(reports, { recursive: true });
    rmSync(file, { force: true });
    const exitCode = await runCommand('vitest', [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return countTests(readReport(file), exitCode);
  },
});
