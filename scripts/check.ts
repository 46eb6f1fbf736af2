import { checkSteps } from './steps/check-steps.ts';
import { runSteps } from './steps/run-steps.ts';

const { failed } = await runSteps(checkSteps);
process.exit(failed === 0 ? 0 : 1);
