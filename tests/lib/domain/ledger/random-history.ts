import fc from 'fast-check';
import { balancesOf } from '../../../../lib/domain/ledger/balances.ts';
import { decideBooking, type KnownSale } from '../../../../lib/domain/ledger/decide-booking.ts';
import type { Assignment, ReportedSale } from '../../../../lib/schema/ledger.ts';
import { NonprofitId } from '../../../../lib/schema/nonprofit.ts';
import { reportedSale } from './sales.ts';

/** Something that happens to the books. */
export type Step =
  | { readonly kind: 'report'; readonly row: ReportedSale }
  | { readonly kind: 'activation'; readonly clickId: string; readonly assignment: Assignment };

const clickIds = ['a', 'b', 'c'].map((letter) => letter.repeat(26));
export const nonprofits = ['us-ein:530196605', 'us-ein:911914868'].map((id) =>
  NonprofitId.parse(id),
);

/** The books as the server keeps them, in memory: sales by key, activations by click. */
export class Books {
  readonly sales = new Map<string, KnownSale>();
  readonly activations = new Map<string, Assignment>();

  apply(step: Step): void {
    if (step.kind === 'activation') {
      if (!this.activations.has(step.clickId)) this.activations.set(step.clickId, step.assignment);
      this.#assignWaiting();
      return;
    }
    const { row } = step;
    const key = `${row.transactionId} ${row.itemId}`;
    const known = this.sales.get(key);
    const assignment = this.activations.get(row.clickId ?? '') ?? null;
    const decision = decideBooking(known, row, assignment);
    const asOf = known === undefined || row.asOf > known.asOf ? row.asOf : known.asOf;
    if (decision.kind === 'booked')
      this.sales.set(key, { state: decision.state, asOf, payoutId: null });
    else if (known !== undefined) this.sales.set(key, { ...known, asOf });
    this.#assignWaiting();
  }

  #assignWaiting(): void {
    for (const [key, sale] of this.sales) {
      const assignment = this.activations.get(sale.state.clickId ?? '') ?? null;
      if (sale.state.assignment !== null || assignment === null) continue;
      this.sales.set(key, { ...sale, state: { ...sale.state, assignment } });
    }
  }

  /** Every account's balance, and every sale's status. */
  print(): { accounts: [string, number][]; statuses: [string, string][] } {
    const accounts = new Map<string, number>();
    const statuses: [string, string][] = [];
    for (const [key, { state }] of this.sales) {
      statuses.push([key, state.status]);
      for (const [account, minor] of balancesOf('awin', state)) {
        const name = `${account} ${state.commission.currency}`;
        accounts.set(name, (accounts.get(name) ?? 0) + minor);
      }
    }
    const settled = [...accounts].filter(([, minor]) => minor !== 0);
    return { accounts: settled.sort(), statuses: statuses.sort() };
  }
}

const reports = fc.record({
  transactionId: fc.constantFrom('1', '2', '3'),
  itemId: fc.constantFrom('', 'sku'),
  status: fc.constantFrom('pending', 'confirmed', 'received', 'declined'),
  minor: fc.integer({ min: -5_000, max: 50_000 }),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
  hour: fc.integer({ min: 0, max: 5 }),
  namesClick: fc.boolean(),
});

/** A few sales of three clicks: reported in several states, in two currencies, with their activations or without. */
export const history = fc
  .record({
    reports: fc.array(reports, { minLength: 1, maxLength: 12 }),
    activated: fc.subarray(clickIds),
    shares: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 3 }),
  })
  .map((drawn): Step[] => [
    ...drawn.activated.map((clickId, index): Step => {
      const nonprofit =
        nonprofits[index % nonprofits.length] ?? NonprofitId.parse('us-ein:000000000');
      return {
        kind: 'activation',
        clickId,
        assignment: { nonprofit, operatorShare: drawn.shares[index] ?? 0 },
      };
    }),
    ...drawn.reports.map((report): Step => {
      // A network never moves a sale to another click; it may leave the click out.
      const clickId = report.namesClick ? clickIds[Number(report.transactionId) - 1] : null;
      const { minor, currency, hour, namesClick: _, ...rest } = report;
      const asOf = `2026-11-23T0${hour}:00:00Z`;
      const row = reportedSale({ ...rest, clickId, commission: { minor, currency }, asOf });
      return { kind: 'report', row };
    }),
  ]);
