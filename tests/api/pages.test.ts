import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { creditSale } from './support/book-sale.ts';
import { engines } from './support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from './support/test-api.ts';

describe.each(engines)('pages on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
  });
  afterEach(() => api.close());

  const page = async (path: string) => (await api.send('GET', path)).text();

  it('has a ledger that says so when nothing was reported', async () => {
    expect(await page('/ledger')).toContain('No sale has been reported yet.');
  });

  it('shows the ledger as a chart and as tables, without a sum of few sales beside a name', async () => {
    for (let sale = 0; sale < 5; sale += 1) {
      await creditSale(api, redCross.id, { soldAt: '2026-10-05T00:00:00Z' });
    }
    await creditSale(api, habitat.id, {
      status: 'confirmed',
      commission: { minor: 123_450, currency: 'USD' },
    });
    await creditSale(api, habitat.id, { commission: { minor: 300, currency: 'JPY' } });
    const text = await page('/ledger');
    expect(text).toContain('American National Red Cross');
    expect(text).toContain('$20.00');
    expect(text).toContain('Oct 2026');
    expect(text).not.toContain('Habitat');
    expect(text).toContain('Others, each fewer than 5 sales');
    expect(text).toContain('$1,234.50');
    expect(text).toContain('¥300');
    expect(text).toContain('<svg class="chart"');
    expect(text).not.toContain('<script');
  });

  it('escapes a name from a register', async () => {
    await api.context.db
      .updateTable('nonprofit')
      .set({ name: '<img src=x onerror=alert(1)> & Co' })
      .where('id', '=', redCross.id)
      .execute();
    for (let sale = 0; sale < 5; sale += 1) await creditSale(api, redCross.id);
    const text = await page('/ledger');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; Co');
    expect(text).not.toContain('<img');
  });

  it('prints metrics without an id of anybody', async () => {
    const line = await creditSale(api, redCross.id);
    await page('/nothing/here');
    const text = await page('/metrics');
    expect(text).toContain(
      'http_requests_total{method="POST",route="/v1/activations",status="201"} 1',
    );
    expect(text).toContain('http_requests_total{method="GET",route="none",status="404"} 1');
    expect(text).toContain('support4good_sales{network="awin",status="pending"} 1');
    expect(text).not.toContain(line.clickId);
    expect(text).not.toContain(redCross.id);
  });
});
