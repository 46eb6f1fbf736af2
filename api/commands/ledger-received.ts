import process from 'node:process';
import { networksWithoutPayment } from '../importers/configured-importers.ts';
import { stateNetworkPayment } from '../ledger/network-payments.ts';
import type { Command } from './command.ts';
import { withContext } from './with-context.ts';

/** Books what a network has paid, for the networks whose reports never say it; only then it can be paid out. */
export const ledgerReceived: Command = {
  usage: `${networksWithoutPayment.join('|')} DAY`,
  summary: 'say up to which day a network has paid',
  run: async ([name, day = ''], variables) => {
    const network = networksWithoutPayment.find((known) => known === name);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
    if (network === undefined || !isDay) {
      const networks = networksWithoutPayment.join(', ');
      process.stderr.write(
        `Name one of ${networks} (the others report it) and the last day that is paid, as YYYY-MM-DD.\n`,
      );
      return 2;
    }
    return withContext(variables, async ({ db, now }) => {
      const stated = await stateNetworkPayment(db, network, day, now().toISOString());
      if (stated.outcome === 'earlierThanBefore') {
        process.stderr.write(
          `It is booked already that ${network} has paid to ${stated.paidUntil}.\n`,
        );
        return 1;
      }
      process.stdout.write(`${stated.received} sales are received\n`);
      return 0;
    });
  },
};
