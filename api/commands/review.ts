import process from 'node:process';
import { ApplicationMessage } from '../../lib/schema/joining.ts';
import { CommunitySourceError } from '../community/diagnostic.ts';
import type { ApiContext } from '../context.ts';
import { exportMembers } from '../joining/export-members.ts';
import { flagApplication } from '../joining/flag-application.ts';
import { type StepResult, takeStep } from '../joining/steps.ts';
import {
  type Application,
  findApplication,
  loadApplications,
  loadEvents,
} from '../repositories/applications.ts';
import type { Command } from './command.ts';
import { withContext } from './with-context.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Nothing of a form reaches a terminal as an escape code. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ');

const lineOf = ({ id, details, proof, state }: Application): string =>
  `${id}  ${state}  ${proof === undefined ? 'unproven' : `proven by ${proof.method}`}  ${details.kind}  ${details.domain}  ${plain(details.name)}`;

/** What waits for a steward; with --all also what is decided. */
export const reviewList: Command = {
  usage: '[--all]',
  summary: 'who asks to join',
  run: ([flag], variables) =>
    withContext(variables, async ({ db }) => {
      const states =
        flag === '--all'
          ? (['waiting', 'asked', 'approved', 'declined', 'removed'] as const)
          : (['waiting', 'asked'] as const);
      const applications = await loadApplications(db, states, 10_000);
      for (const application of applications) print(lineOf(application));
      print(`${applications.length} applications`);
      return 0;
    }),
};

async function withApplication(
  variables: Readonly<Record<string, string | undefined>>,
  id: string,
  use: (context: ApiContext, application: Application) => Promise<number>,
): Promise<number> {
  return withContext(variables, async (context) => {
    const application = await findApplication(context.db, { id });
    if (application !== undefined) return use(context, application);
    process.stderr.write('No application has this id; `review list` shows them.\n');
    return 2;
  });
}

/** One application with what a steward should look at. */
export const reviewShow: Command = {
  usage: 'ID',
  summary: 'one application with all that is known of it',
  run: ([id = ''], variables) =>
    withApplication(variables, id, async ({ db, directory }, application) => {
      print(lineOf(application));
      for (const [name, value] of Object.entries(application.details)) {
        print(`  ${name}: ${plain(String(value))}`);
      }
      for (const { code, text } of await flagApplication(db, directory, application)) {
        print(`  LOOK (${code}): ${plain(text)}`);
      }
      for (const { at, actor, kind, text } of await loadEvents(db, id)) {
        print(`  ${at}  ${actor}  ${kind}  ${plain(text)}`);
      }
      return 0;
    }),
};

const words = {
  done: 'Done.',
  changed: 'Somebody changed it in the meantime. Look at it again.',
  notProven: 'The domain is not proven yet.',
  closed: 'It is decided already.',
  nothingAsked: 'Nothing was asked.',
  notListed: 'It is not approved, so it cannot be taken out.',
} as const satisfies Record<StepResult, string>;

function decision(
  action: 'approve' | 'ask' | 'decline' | 'remove',
  usage: string,
  summary: string,
): Command {
  return {
    usage,
    summary,
    run: async ([id = '', ...rest], variables) => {
      const text = ApplicationMessage.safeParse(rest.join(' ').trim());
      if (!text.success || (action !== 'approve' && text.data === '')) {
        process.stderr.write('Give the id and, in at most 1,000 characters, what to say.\n');
        return 2;
      }
      return withApplication(variables, id, async ({ db, now }, application) => {
        const said = { actor: 'command line', text: text.data };
        const result = await takeStep(db, application, action, said, now());
        print(words[result]);
        return result === 'done' ? 0 : 1;
      });
    },
  };
}

export const reviewApprove = decision('approve', 'ID [WORDS]', 'let somebody in');
export const reviewAsk = decision('ask', 'ID QUESTION', 'ask the applicant something');
export const reviewDecline = decision('decline', 'ID REASON', 'decline, with the reason');
export const reviewRemove = decision('remove', 'ID REASON', 'take a listed member out again');

/** Writes what was decided into the community's folder, ready for `community check` and `community publish`. */
export const reviewExport: Command = {
  usage: 'FOLDER',
  summary: 'bring what was approved into a community’s folder',
  run: async ([folder], variables) => {
    if (folder === undefined) {
      process.stderr.write('Name the community’s folder.\n');
      return 2;
    }
    return withContext(variables, async ({ db }) => {
      try {
        const { added, removed } = await exportMembers(db, folder);
        for (const subject of added) print(`added    ${subject}`);
        for (const subject of removed) print(`removed  ${subject}`);
        print(`${added.length} added, ${removed.length} removed`);
        return 0;
      } catch (error) {
        if (!(error instanceof CommunitySourceError)) throw error;
        process.stderr.write(`${error.message}\n`);
        return 1;
      }
    });
  },
};
