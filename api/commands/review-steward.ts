import process from 'node:process';
import { StewardName } from '../../lib/schema/joining.ts';
import { listStewards, removeSteward, saveSteward } from '../repositories/stewards.ts';
import { createPassphrase, hashPassphrase } from '../review/passphrase.ts';
import type { Command } from './command.ts';
import { withContext } from './with-context.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Accounts at the review desk. `add` for a known name makes a new passphrase and ends its sessions. */
export const reviewSteward: Command = {
  usage: 'add NAME | remove NAME | list',
  summary: 'who may decide at the review desk',
  run: async ([verb, ...names], variables) => {
    if (verb === 'list') {
      return withContext(variables, async ({ db }) => {
        for (const name of await listStewards(db)) print(name);
        return 0;
      });
    }
    const name = StewardName.safeParse(names.join(' '));
    if ((verb !== 'add' && verb !== 'remove') || !name.success) {
      process.stderr.write('Say add or remove and a name of at most 60 letters and digits.\n');
      return 2;
    }
    return withContext(
      variables,
      async ({ db, now }) => {
        if (verb === 'remove') {
          const removed = await removeSteward(db, name.data);
          print(removed ? `${name.data} has no account any more.` : 'Nobody has this name.');
          return removed ? 0 : 1;
        }
        const passphrase = createPassphrase();
        await saveSteward(db, name.data, await hashPassphrase(passphrase), now().toISOString());
        print(
          `${name.data} signs in at /review with this passphrase, shown only now:\n\n${passphrase}`,
        );
        return 0;
      },
      'create',
    );
  },
};
