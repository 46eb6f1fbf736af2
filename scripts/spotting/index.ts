import { loadObservations } from '../eval-pages/load-observations.ts';
import { describeFit } from './describe-fit.ts';

// Fits the weights of lib/domain/spotting/weights.ts again, on any folder that eval:pages takes.
const { observations } = await loadObservations('fit:pages');
process.stdout.write(`${describeFit(observations).join('\n')}\n`);
