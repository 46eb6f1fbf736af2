import { Hono } from 'hono';
import type { ApiContext } from '../context.ts';
import { keepFor } from '../keep-for.ts';
import { type Metrics, printMetric } from '../metrics.ts';
import { countRejectedRows, countSales, findLastImports } from '../repositories/figures.ts';

/** Figures for a monitoring system: sums only, nothing about anybody. */
export function metricsRoutes({ db, now }: ApiContext, metrics: Metrics): Hono {
  const salesNow = keepFor(60_000, now, () => countSales(db));
  return new Hono().get('/metrics', async (context) => {
    const sales = await salesNow();
    const rejected = await countRejectedRows(db);
    const imports = await findLastImports(db);
    const text =
      metrics.print() +
      printMetric(
        'support4good_sales',
        'gauge',
        'Sales in the ledger.',
        sales.map(({ network, status, count }) => ({ labels: { network, status }, value: count })),
      ) +
      printMetric(
        'support4good_rejected_rows',
        'gauge',
        'Report lines that could not be booked.',
        rejected.map(({ network, count }) => ({ labels: { network }, value: count })),
      ) +
      printMetric(
        'support4good_last_import_timestamp_seconds',
        'gauge',
        'When a network was last read completely.',
        imports.map(({ network, finishedAt }) => ({
          labels: { network },
          value: Date.parse(finishedAt) / 1_000,
        })),
      );
    return context.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}
