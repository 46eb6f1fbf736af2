import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import process from 'node:process';
import { readEnvironment } from '../env.ts';
import { standardLog } from '../log.ts';
import { startServer } from '../server.ts';
import type { Command } from './command.ts';

/** Runs the server until it is asked to stop; requests in progress are answered first. */
export const serve: Command = {
  usage: '',
  summary: 'run the server',
  run: async (_words, variables) => {
    const server = await startServer(readEnvironment(variables), standardLog);
    // Now, not at its end: a server that is killed would compile everything again.
    flushCompileCache();
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    standardLog.info('stopping');
    await server.close();
    return 0;
  },
};
