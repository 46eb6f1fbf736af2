import process from 'node:process';
import { processIo } from '../community/process-io.ts';
import { runCommand } from '../community/run-command.ts';
import { readEnvironment } from '../env.ts';
import type { Command } from './command.ts';

/** Publishes a community's folder to where this server serves its directory from. */
export const publish: Command = {
  usage: 'FOLDER [--next]',
  summary: 'sign a community’s folder and serve it',
  run: async (words, variables) => {
    const { DIRECTORY_FOLDER } = readEnvironment(variables);
    if (DIRECTORY_FOLDER === undefined) {
      process.stderr.write('Set DIRECTORY_FOLDER, the folder that the server publishes from.\n');
      return 2;
    }
    const output = ['--out', DIRECTORY_FOLDER];
    return runCommand(['publish', ...words, ...output], { ...processIo, env: variables });
  },
};
