import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDirectoryFolder } from '../../api/directory/directory-folder.ts';
import { preparePayouts, recordPayout } from '../../api/ledger/payouts.ts';
import { nonprofitChart } from '../../api/pages/nonprofit-chart.ts';
import { PublicTotals } from '../../lib/schema/api.ts';
import { creditSale } from './support/book-sale.ts';
import { engines, sqlite } from './support/engines.ts';
import { publishItems } from './support/publish-items.ts';
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

  const payOut = async () => {
    const { db, now } = api.context;
    const prepared = await preparePayouts(db, now());
    if (prepared.state !== 'prepared') throw new Error(prepared.state);
    for (const { id } of prepared.payouts) {
      await recordPayout(db, id, 'bank', '2026-10-31', now().toISOString());
    }
  };

  it('shows the ledger as a chart and as tables, with payouts of many purchases beside a name', async () => {
    for (let sale = 0; sale < 5; sale += 1) {
      await creditSale(api, redCross.id, { status: 'received', soldAt: '2026-09-05T00:00:00Z' });
    }
    await creditSale(api, habitat.id, {
      status: 'received',
      commission: { minor: 1_275, currency: 'USD' },
    });
    await payOut();
    await creditSale(api, habitat.id, {
      status: 'confirmed',
      commission: { minor: 123_450, currency: 'USD' },
    });
    await creditSale(api, habitat.id, { commission: { minor: 300, currency: 'JPY' } });
    const text = await page('/ledger');
    expect(text).toMatch(/American National Red Cross<\/th><td class="number">\$20\.00</);
    expect(text).toContain('Oct 2026');
    expect(text).not.toContain('Habitat');
    expect(text).toMatch(/Payouts of fewer than 5 purchases<\/th><td class="number">\$12\.75</);
    expect(text).toContain('$1,234.50');
    expect(text).toContain('¥300');
    expect(text.match(/<svg class="chart[ "]/g)).toHaveLength(3);
    expect(text).not.toContain('<script');
  });

  it('draws what was sent to each nonprofit, the largest first, and names as text', async () => {
    const figures = {
      nonprofits: [
        { nonprofit: 'a', paid: 4_000 },
        { nonprofit: 'b', paid: 1_000 },
        { nonprofit: 'c', paid: -500 },
      ],
    };
    const names = new Map([
      ['a', '<b>Friends</b> of the very long name of a library in our town'],
      ['c', 'Took back'],
    ]);
    const text = String(await nonprofitChart(figures, names));
    expect(text).toContain(
      '&lt;b&gt;Friends&lt;/b&gt; of the very long name of a library in our town</div>',
    );
    expect([...text.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, size]) => size)).toEqual([
      '390.0',
      '97.5',
    ]);
    expect(text).toContain('>b</div>');
    expect(text).not.toContain('Took back');
    expect(String(await nonprofitChart({ nonprofits: [] }, names))).toBe('');
  });

  it('shows no table by nonprofit before something was sent', async () => {
    for (let sale = 0; sale < 6; sale += 1) await creditSale(api, redCross.id);
    const text = await page('/ledger');
    expect(text).toContain('$24.00');
    expect(text).not.toContain('By nonprofit');
    expect(text).not.toContain('American National Red Cross');
  });

  it('escapes a name from a register', async () => {
    await api.context.db
      .updateTable('nonprofit')
      .set({ name: '<img src=x onerror=alert(1)> & Co' })
      .where('id', '=', redCross.id)
      .execute();
    for (let sale = 0; sale < 5; sale += 1) {
      await creditSale(api, redCross.id, { status: 'received' });
    }
    await payOut();
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

const business = (name: string, changes: Record<string, unknown> = {}) => ({
  domain: `${name.toLowerCase()}.example`,
  name,
  url: `https://${name.toLowerCase()}.example/`,
  category: 'books-media',
  country: 'US',
  shipsTo: [],
  values: ['independent'],
  certifications: [],
  source: 'https://register.example/list',
  checkedOn: '2026-10-01',
  ...changes,
});

describe('pages of a published community', () => {
  let folder: string;
  let api: TestApi;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-pages-'));
    api = await createTestApi(sqlite, openDirectoryFolder(folder));
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });
  const page = async (path: string) => (await api.send('GET', path)).text();
  const namesOn = async (path: string) =>
    [...(await page(path)).matchAll(/<bdi>([^<]*)<\/bdi>/g)].map(([, name]) => name);

  it('lists members by name, with reason, scope, source and date', async () => {
    const certification = {
      id: 'b-corp',
      name: 'Certified B Corporation',
      scope: 'company',
      source: 'https://certifier.example/zebra',
      checkedOn: '2026-08-04',
    };
    await publishItems(folder, 1, 'memberBusinesses', [
      business('Zebra', { certifications: [certification], values: ['b-corp', 'co-op'] }),
      business('Aardvark'),
    ]);
    const text = await page('/members');
    expect(await namesOn('/members')).toEqual(['Aardvark', 'Zebra']);
    expect(text).toContain(
      '<a href="https://certifier.example/zebra">Certified B Corporation (company)</a>',
    );
    expect(text).toContain('<a href="https://register.example/list">co-op</a>');
    // The certificate beside it says so already.
    expect(text).not.toContain('>b-corp<');
    expect(text).toContain('checked 2026-10-01');
  });

  it('shows one category when asked, a page at a time, and ignores what it does not know', async () => {
    const many = Array.from({ length: 230 }, (_, index) =>
      business(`B${String(index).padStart(3, '0')}`),
    );
    await publishItems(folder, 1, 'memberBusinesses', [
      ...many,
      business('Pear', { category: 'food-drink' }),
    ]);
    expect(await namesOn('/members?category=food-drink')).toEqual(['Pear']);
    expect((await namesOn('/members')).length).toBe(100);
    expect(await namesOn('/members?page=3')).toHaveLength(31);
    expect((await namesOn('/members?category=books-media&page=3')).at(-1)).toBe('B229');
    for (const odd of ['page=0', 'page=-1', 'page=x', 'category=%3Cscript%3E', 'page=1e9']) {
      const text = await page(`/members?${odd}`);
      expect(text).not.toContain('<script');
      expect(text).toContain('B000');
    }
    expect(await namesOn('/members?page=9999')).toEqual([]);
  });

  it('shows another version as soon as it is published', async () => {
    await publishItems(folder, 1, 'memberBusinesses', [business('Old')]);
    expect(await namesOn('/members')).toEqual(['Old']);
    await publishItems(folder, 2, 'memberBusinesses', [business('New')]);
    expect(await namesOn('/members')).toEqual(['New']);
  });

  it('says what the community keeps as soon as that changes, while all sums are kept', async () => {
    await creditSale(api, redCross.id);
    const figures = async () => {
      const response = await api.send('GET', '/v1/totals');
      expect(response.headers.get('cache-control')).toBe('public, max-age=300');
      const { operatorShare } = PublicTotals.parse(await response.json());
      const ledger = await api.send('GET', '/ledger');
      expect(ledger.headers.get('cache-control')).toBe('public, max-age=300');
      const [, shown] = /running it \(([^)]*) today\)/.exec(await ledger.text()) ?? [];
      return { operatorShare, shown, etag: response.headers.get('etag') };
    };
    await publishItems(folder, 1, 'memberBusinesses', [], { operatorShare: 250 });
    const before = await figures();
    expect(before).toMatchObject({ operatorShare: 250, shown: '2.5%' });
    await publishItems(folder, 2, 'memberBusinesses', [], { operatorShare: 1_000 });
    const after = await figures();
    expect(after).toMatchObject({ operatorShare: 1_000, shown: '10%' });
    expect(after.etag).not.toBe(before.etag);
  });

  it('escapes what a directory says, everywhere', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    await publishItems(folder, 1, 'memberBusinesses', [business('X', { name: evil })], {
      name: evil,
      description: evil,
      steward: { name: evil, contact: `"${evil}"@x.example` },
    });
    for (const path of ['/', '/members', '/ledger', '/methodology', '/privacy']) {
      const text = await page(path);
      expect(text).toContain('&lt;img');
      expect(text).not.toContain('<img');
    }
  });

  it.each(['/', '/members', '/ledger', '/methodology', '/privacy'])(
    '%s sets no cookie, allows no script and marks where one is',
    async (path) => {
      await publishItems(folder, 1, 'memberBusinesses', []);
      const response = await api.send('GET', path);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      const text = await response.text();
      expect(text).toContain(`<a href="${path}" aria-current="page">`);
      expect(text).not.toMatch(/<script|\son\w+=/);
    },
  );
});
