import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { formatMoney } from '../../lib/domain/ledger/format-money.ts';
import { Member, MemberId } from '../../lib/schema/member.ts';
import type { CommissionRate } from '../../lib/schema/network.ts';
import { parseRate } from '../community/amounts.ts';
import { removeSecrets, replaceSecret, secretFingerprint } from '../repositories/member-secrets.ts';
import { findMember, loadMembers, saveMember } from '../repositories/members.ts';
import type { Command } from './command.ts';
import { withContext } from './with-context.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const refuse = (line: string): 2 => {
  process.stderr.write(`${line}\n`);
  return 2;
};

const day = 24 * 60 * 60_000;
const newSecret = (): string => randomBytes(32).toString('base64url');
const rateText = (rate: CommissionRate): string =>
  rate.kind === 'share' ? `${rate.basisPoints / 100} %` : formatMoney(rate.amount);

/** What the steward writes into the community's folder, so that the shop is offered. */
const programOf = ({ id, rate }: Member): string => `
For programs.yaml in your community's folder (the shop itself stands in retailers.csv):

- retailer: ${id}
  network: direct
  advertiserId: ${JSON.stringify(id)}
  publisherId: "YOUR-COMMUNITY-ID"
  rate: ${rateText(rate)}
  rateSource: https://A-PAGE-WHERE-THE-SHOP-SAYS-SO/
  rateCheckedOn: ${new Date().toISOString().slice(0, 10)}
  extensionAllowed: true
  offerOn: [landing, product, cart]
  countries: ["*"]`;

/** Adds a shop that pays its share itself, or changes its terms for orders that come from now on. */
export const memberAdd: Command = {
  usage: 'ID NAME RATE RETURN-DAYS',
  summary: 'add a shop that pays its share itself, or change its terms',
  run: async ([id, name, rateWords = '', days = ''], variables) => {
    const rate = parseRate(rateWords);
    const returnDays = /^\d{1,3}$/.test(days) ? Number(days) : undefined;
    const parsed = Member.safeParse({ id, name, rate, returnDays });
    if (!parsed.success) {
      return refuse(
        'Give an id (the shop’s domain), its name, its rate ("5 %" or "3.50 EUR") and the days for returns (0 to 365).',
      );
    }
    const member = parsed.data;
    return withContext(
      variables,
      async ({ db, now }) => {
        const time = now().toISOString();
        const known = await findMember(db, member.id);
        await saveMember(db, member, time);
        if (known !== undefined) {
          print(`${member.id} changed; orders that came before keep their terms.`);
          return 0;
        }
        const secret = newSecret();
        await replaceSecret(db, member.id, secret, { now: time, overlapUntil: time });
        print(`${member.id} added. Its secret, shown only now:\n\n${secret}`);
        print(programOf(member));
        return 0;
      },
      'create',
    );
  },
};

/** The shops that pay their share themselves. */
export const memberList: Command = {
  usage: '',
  summary: 'list the shops that pay their share themselves',
  run: (_words, variables) =>
    withContext(variables, async ({ db }) => {
      const members = await loadMembers(db);
      if (members.length === 0) print('No shop pays its share itself; `member add` makes one.');
      for (const { id, name, rate, returnDays } of members) {
        print(`${id}  ${name}  ${rateText(rate)}  ${returnDays} days`);
      }
      return 0;
    }),
};

const shortestSecret = 16;

/** Gives a member a new secret, or keeps the one that its shop system signs with. */
export const memberSecret: Command = {
  usage: 'ID [--stdin] [OVERLAP-DAYS]',
  summary: 'make a new secret, or read the shop’s own (Shopify)',
  run: async (words, variables) => {
    const [id, overlap = '7'] = words.filter((word) => word !== '--stdin');
    const memberId = MemberId.safeParse(id);
    if (!memberId.success || !/^\d{1,2}$/.test(overlap)) {
      return refuse(
        'Name the member and, if not 7, for how many days its old secret still counts.',
      );
    }
    const given = words.includes('--stdin') ? (await text(process.stdin)).trim() : undefined;
    if (given !== undefined && !/^[\x21-\x7e]+$/.test(given)) {
      return refuse('Send the secret as one line to the standard input.');
    }
    if (given !== undefined && given.length < shortestSecret) {
      return refuse(`A secret has at least ${shortestSecret} characters.`);
    }
    return withContext(variables, async ({ db, now }) => {
      const time = now();
      if ((await findMember(db, memberId.data)) === undefined) {
        return refuse('No member has this id.');
      }
      const secret = given ?? newSecret();
      const overlapUntil = new Date(time.getTime() + Number(overlap) * day).toISOString();
      await replaceSecret(db, memberId.data, secret, { now: time.toISOString(), overlapUntil });
      print(`The secret before counts until ${overlapUntil}.`);
      print(
        given === undefined
          ? `The new secret, shown only now:\n\n${secret}`
          : `Kept; its fingerprint is ${secretFingerprint(secret)}.`,
      );
      return 0;
    });
  },
};

/** Takes nothing more from a shop that leaves; its orders and what it owes stay in the books. */
export const memberStop: Command = {
  usage: 'ID',
  summary: 'take no more orders from a shop; what it owes stays',
  run: async ([id], variables) => {
    const memberId = MemberId.safeParse(id);
    if (!memberId.success) return refuse('Name the member.');
    return withContext(variables, async ({ db }) => {
      const removed = await removeSecrets(db, memberId.data);
      print(
        removed === 0
          ? 'This member has no secret, so nothing is taken from it.'
          : 'Its secrets are gone: nothing is taken from it until `member secret` makes a new one.',
      );
      return removed === 0 ? 1 : 0;
    });
  },
};
