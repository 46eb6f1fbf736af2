import type { CreditEntry } from '../schema/api.ts';
import type { Nonprofit } from '../schema/nonprofit.ts';
import type { Click } from '../schema/storage.ts';

/** What one nonprofit may expect, has confirmed and was paid in one currency, in minor units. Never added up. */
export interface CreditSummary {
  readonly nonprofit: Nonprofit;
  readonly currency: string;
  /** Test programs are kept apart: no money flows there. */
  readonly sandbox: boolean;
  readonly expected: number;
  readonly confirmed: number;
  readonly paid: number;
}

const columnOf = { pending: 'expected', confirmed: 'confirmed', paid: 'paid' } as const;

/** One row per nonprofit, currency and kind of program, the most recent first; declined sales count nowhere. */
export function summarizeCredits(clicks: readonly Click[]): readonly CreditSummary[] {
  const rows = new Map<string, CreditSummary>();
  for (const { nonprofit, sandbox, credits } of newestFirst(clicks)) {
    for (const { status, amount } of credits) {
      if (status === 'declined') continue;
      const key = [nonprofit.id, amount.currency, sandbox].join(' ');
      const empty = { expected: 0, confirmed: 0, paid: 0 };
      const row = rows.get(key) ?? { nonprofit, currency: amount.currency, sandbox, ...empty };
      const column = columnOf[status];
      rows.set(key, { ...row, [column]: row[column] + amount.minor });
    }
  }
  return [...rows.values()];
}

/** Clicks that no report has come for yet; whether one ever comes, nobody can tell. */
export const countWaiting = (clicks: readonly Click[]): number =>
  clicks.filter((click) => click.credits.length === 0).length;

/** Clicks whose credit waits because the community does not serve their nonprofit: the shopper chooses again. */
export const listHeldClicks = (clicks: readonly Click[]): readonly Click[] =>
  clicks.filter((click) => click.activationState === 'refused');

/** One line of the credits table: a sale, or a click that has none yet. */
export interface CreditRow {
  readonly key: string;
  readonly click: Click;
  readonly credit: CreditEntry | undefined;
}

/** Where a line of the table stands: held and tracked clicks have no sale yet that would say more. */
export const creditStages = [
  'tracked',
  'held',
  'pending',
  'confirmed',
  'paid',
  'declined',
] as const;
export type CreditStage = (typeof creditStages)[number];

/** Where a click's credit stands; `held` when the server refused its nonprofit, `tracked` before any report. */
export function stageOf({ click, credit }: Pick<CreditRow, 'click' | 'credit'>): CreditStage {
  if (click.activationState === 'refused') return 'held';
  return credit?.status ?? 'tracked';
}

/** The lines whose shop or nonprofit holds the text, of one stage or of all. */
export function filterCreditRows(
  rows: readonly CreditRow[],
  text: string,
  stage: CreditStage | undefined,
): readonly CreditRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      (stage === undefined || stageOf(row) === stage) &&
      `${row.click.retailerName}\n${row.click.nonprofit.name}`.toLocaleLowerCase().includes(wanted),
  );
}

/** Every sale of every click, the newest click first. */
export function listCreditRows(clicks: readonly Click[]): readonly CreditRow[] {
  return newestFirst(clicks).flatMap((click): CreditRow[] =>
    click.credits.length === 0
      ? [{ key: click.clickId, click, credit: undefined }]
      : click.credits.map((credit) => ({
          key: `${click.clickId} ${credit.sale}`,
          click,
          credit,
        })),
  );
}

const newestFirst = (clicks: readonly Click[]): readonly Click[] =>
  clicks.toSorted((left, right) => right.createdAt.localeCompare(left.createdAt));
