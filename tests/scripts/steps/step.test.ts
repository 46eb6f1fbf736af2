import { expect, it } from 'vitest';
import { command } from '../../../scripts/steps/step.ts';

it.each([
  [['-e', 'process.exit(0)'], { passed: 0, failed: 0 }],
  [['-e', 'process.exit(3)'], { passed: 0, failed: 1 }],
  [['-e', 'process.kill(process.pid, "SIGKILL")'], { passed: 0, failed: 1 }],
])('a program counts as right or wrong as a whole: node %j', async (programArguments, count) => {
  expect(await command('a step', process.execPath, ...programArguments).run()).toMatchObject(count);
});
