import { checkSteps } from './steps/check-steps.ts';
import { runSteps } from './steps/run-steps.ts';
import { command, vitest } from './steps/step.ts';

// The builds that the checks have just made are the ones under test; alone, the browser tests make their own.
process.env.S4G_BUILT = '1';

const { failed } = await runSteps([
  ...checkSteps,
  command('build of the demo', 'node', 'scripts/build-demo.ts'),
  vitest('browser tests', ['browser']),
]);
process.exit(failed === 0 ? 0 : 1);
