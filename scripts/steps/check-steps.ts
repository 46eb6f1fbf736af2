import { command, type Step, vitest } from './step.ts';

/** All that needs no browser, the quick ones first. */
export const checkSteps: readonly Step[] = [
  command('format and lint', 'biome', 'ci', '--error-on-warnings'),
  command('starter directory', 'npm', 'run', '--silent', 'directory:starter'),
  command('generated types', 'wxt', 'prepare'),
  command('types', 'tsc', '-p', '.'),
  command('dead code', 'knip'),
  vitest('unit tests', ['node', 'extension']),
  command('build for Chromium', 'wxt', 'build', '--browser', 'chrome'),
  command('build for Firefox', 'wxt', 'build', '--browser', 'firefox', '--mv3'),
  command('byte budgets', 'node', 'scripts/budget.ts'),
];
