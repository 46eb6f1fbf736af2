// @vitest-environment jsdom
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishCommunity } from '../../../../api/community/publish.ts';
import { loadPublished, writeSite } from '../../../../api/community/site/write-site.ts';
import { NonprofitId } from '../../../../lib/schema/nonprofit.ts';
import { goodFiles, profile, writeCommunity } from '../community-folder.ts';

async function publish(
  sourceFolder: string,
  facts: Parameters<typeof writeSite>[2] = {},
): Promise<string> {
  const outputFolder = join(sourceFolder, 'site');
  const before = await loadPublished(outputFolder);
  const keyFile = join(sourceFolder, 'key.pem');
  const { address } = await publishCommunity({ sourceFolder, outputFolder, keyFile });
  await writeSite(outputFolder, before, { address, ...facts });
  return outputFolder;
}

const parse = async (path: string, type: DOMParserSupportedType) =>
  new DOMParser().parseFromString(await readFile(path, 'utf8'), type);
const pageOf = (site: string) => parse(join(site, 'index.html'), 'text/html');
const feedOf = (site: string) => parse(join(site, 'changes.xml'), 'application/xml');

describe('the community’s page', () => {
  it('says who it is, what it lists and how to join, and loads nothing', async () => {
    const site = await publish(await writeCommunity());
    const page = await pageOf(site);
    const link = page.querySelector('link[rel="support4good-directory"]');
    expect(link?.getAttribute('href')).toBe('directory.json');
    const text = page.body.textContent?.replace(/\s+/g, ' ');
    for (const part of ['Our town', 'A. Teacher', '2.5% of each commission', 'Good Books']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Hulls Cove Neighborhood Association');
    expect(page.querySelector('code')?.textContent).toMatch(/^(?:[0-9a-f]{4} ){9}[0-9a-f]{4}$/);
    expect(page.querySelectorAll('script, img, iframe, [src]')).toHaveLength(0);
  });

  it('tells a poster’s reader where to go, by code and by words', async () => {
    const address = 'https://town.example/join/';
    const page = await pageOf(
      await publish(await writeCommunity({ 'community.yaml': `${profile}address: ${address}\n` })),
    );
    const code = page.querySelector('svg[role="img"]');
    expect(code?.getAttribute('aria-label')).toBe(`QR code of ${address}`);
    expect(code?.getAttribute('viewBox')).toMatch(/^0 0 (\d+) \1$/);
    const poster = page.querySelector('blockquote')?.textContent;
    for (const part of [
      'Our town',
      address,
      page.querySelector('code + code, code')?.textContent,
    ]) {
      expect(poster?.replace(/\s+/g, ' ')).toContain(part);
    }
  });

  it('shows no code before it knows its address', async () => {
    const page = await pageOf(await publish(await writeCommunity()));
    expect(page.querySelector('svg')).toBeNull();
    expect(page.body.textContent).toContain('copy the address');
  });

  it('says what its values mean, and which communities it knows', async () => {
    const more = `values: [{ value: second-hand, meaning: "مستعمل" }]
lists:
  - { name: Next town, url: "https://next.example/", why: Our neighbours }
  - { name: Far town, url: "https://far.example/" }
`;
    const page = await pageOf(
      await publish(await writeCommunity({ 'community.yaml': profile + more })),
    );
    const meaning = page.querySelector('#values + dl dd');
    expect(meaning?.textContent).toBe('مستعمل');
    expect(meaning?.getAttribute('dir')).toBe('auto');
    const others = [...page.querySelectorAll('section:has(#others) li')];
    expect(others.map((item) => item.textContent)).toEqual([
      'Next town: Our neighbours',
      'Far town',
    ]);
    expect(others[0]?.querySelector('a')?.href).toBe('https://next.example/');
  });

  it('shows what was paid and what was confirmed, and never adds them up', async () => {
    const row = { month: '2026-10', sales: 9, nonprofit: NonprofitId.parse('us-ein:010002847') };
    const amount = (minor: number) => ({ minor, currency: 'USD' });
    const rows = [
      { ...row, status: 'paid', amount: amount(5000) },
      { ...row, status: 'confirmed', amount: amount(250) },
      { ...row, status: 'pending', amount: amount(99_900) },
    ] as const;
    const totals = { operatorShare: 250, rows: [...rows], withoutName: [] };
    const page = await pageOf(await publish(await writeCommunity(), { totals }));
    const section = page.querySelector('section:has(#achieved)');
    const cells = [...(section?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    expect(cells).toEqual(['$50.00', '$2.50']);
    expect(section?.querySelector('a')?.href).toBe('https://town.example/api/ledger');
  });

  it('shows markup in a name as text', async () => {
    const nonprofits = (goodFiles['nonprofits.csv'] ?? '').replace(
      'Hulls Cove',
      '<img src=x> & Co',
    );
    const site = await publish(await writeCommunity({ 'nonprofits.csv': nonprofits }));
    const page = await pageOf(site);
    expect(page.querySelector('img')).toBeNull();
    expect(page.body.textContent).toContain('<img src=x> & Co');
  });

  it('tells each publication’s changes once, in page and feed', async () => {
    const folder = await writeCommunity();
    await publish(folder);
    const next = profile.replace('version: 1', 'version: 2').replace('-20T', '-21T');
    await writeFile(join(folder, 'community.yaml'), next);
    const more = `${goodFiles['retailers.csv']}New & Co,new-shop.com,general,US,,\n`;
    await writeFile(join(folder, 'retailers.csv'), more);
    await publish(folder);
    const site = await publish(folder);
    const feed = await feedOf(site);
    const entries = [...feed.querySelectorAll('entry')];
    expect(entries.map((entry) => entry.querySelector('id')?.textContent)).toEqual([
      'urn:support4good:town:2',
      'urn:support4good:town:1',
    ]);
    expect(entries[0]?.querySelector('content')?.textContent).toBe('Added: New & Co.');
    expect(feed.querySelector('updated')?.textContent).toBe('2026-11-21T12:00:00Z');
    expect((await pageOf(site)).body.textContent).toContain('Added: New & Co.');
    const { releases } = JSON.parse(await readFile(join(site, 'changes.json'), 'utf8'));
    expect(releases[0].newHosts).toEqual({ count: 1, first: ['new-shop.com'] });
  });

  it('counts what is too much to name', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Shop ${at},shop-${at}.com,general,US,,`);
    const retailers = [...(goodFiles['retailers.csv'] ?? '').trim().split('\n'), ...rows];
    const site = await publish(await writeCommunity({ 'retailers.csv': retailers.join('\n') }));
    const content = (await feedOf(site)).querySelector('content')?.textContent ?? '';
    expect(content).toMatch(/^Added: (?:[^,]+, ){19}.+ and 47 more\.$/);
  });

  it('gives every reason with its source', async () => {
    const page = await pageOf(await publish(await writeCommunity()));
    const reasons = [...page.querySelectorAll('td:nth-child(3) a')];
    expect(reasons.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['B Corp (company)', 'https://www.bcorporation.net/good-books'],
      ['independent', 'https://www.good-books.com/about'],
    ]);
  });

  it('begins its log anew when it cannot be read', async () => {
    const folder = await writeCommunity();
    const site = await publish(folder);
    await writeFile(join(site, 'changes.json'), '<html>');
    await publish(folder);
    expect(JSON.parse(await readFile(join(site, 'changes.json'), 'utf8')).releases).toHaveLength(1);
  });
});
