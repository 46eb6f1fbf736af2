import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { packCommunity } from '../support/community-package.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Real saved checkouts, kept beside the project and not in it: a clone without them skips this. */
const pages = path.resolve('..', 'shared', 'pages');
const archive = path.join(pages, 'pages.tar.gz');

/** Shops of many countries, languages and platforms. */
const shops = [
  'www.hervis.at',
  'www.mediamarkt.es',
  'shop.billa.at',
  'www.ikea.gr',
  'aqua.hu',
  'www.decathlon.it',
  'www.praktiker.hu',
  'www.yandy.com',
  'www.rohlik.cz',
  'www.adlibris.com',
  'www.goblue.dk',
  'www.euronics.it',
  'www.bonprix.pl',
  'www.puuilo.fi',
  'www.elgiganten.se',
  'www.mueller.at',
];
const enough = 12;

interface SavedPage {
  readonly file: string;
  readonly url: URL;
}

function findPages(): SavedPage[] {
  const [, ...rows] = readFileSync(path.join(pages, 'manifest.tsv'), 'utf8').split('\n');
  return shops.flatMap((shop) => {
    const row = rows
      .map((line) => line.split('\t'))
      .find(
        ([, label, , scope, , host]) => label === 'checkout' && scope === 'full' && host === shop,
      );
    const [file, , , , url] = row ?? [];
    return file === undefined || url === undefined ? [] : [{ file, url: new URL(url) }];
  });
}

const profile = `id: saved-pages
name: Saved pages
description: Shops whose checkouts were saved.
steward: { name: A tester, contact: tester@community.example }
operatorShare: 0 %
version: 1
publishedAt: 2026-11-20T12:00:00Z
`;
const business = `- domain: libro.fm
  name: Libro.fm
  url: https://libro.fm/
  category: apparel
  country: US
  shipsTo: ["*"]
  values: [independent]
  certifications: []
  source: https://libro.fm/about
  checkedOn: 2026-11-20
`;

describe.skipIf(!existsSync(archive))('real saved checkouts, each under its own host name', () => {
  let web: LoopbackWeb;
  let chromium: ChromiumUnderTest;
  let folder: string;
  let remove: () => void;
  const saved = existsSync(archive) ? findPages() : [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'support4good-pages-'));
    const files = saved.map(({ file }) => file);
    execFileSync('tar', [
      '-xzf',
      archive,
      '-C',
      folder,
      '--wildcards',
      ...files.map((file) => `*${file}`),
    ]);
    web = await startLoopbackWeb();
    for (const { file, url } of saved) {
      const found = [path.join(folder, file), path.join(folder, 'pages', file)].find(existsSync);
      const body = found === undefined ? '' : readFileSync(found);
      // As saved: the page's own scripts would look for a server that is not there.
      const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
      web.serve(url.hostname, () => ({ headers, body }));
    }
    const hosts = saved.map(({ url }) => url.hostname.replace(/^www\./, ''));
    const packed = await packCommunity({
      'community.yaml': profile,
      'retailers.csv': [
        'name,hosts,category,countries,except,paths',
        ...hosts.map((host) => `${host},${host},apparel,*,,`),
      ].join('\n'),
      'member-businesses.yaml': business,
    });
    remove = packed.remove;
    chromium = await launchChromium({
      extension: packed.extension,
      web,
      grantedOrigins: hosts.map((host) => `https://*.${host}/*`),
    });
    const options = await chromium.openExtensionPage('options.html');
    await options.evaluate(`chrome.runtime.sendMessage({ name: 'updateSettings', request: {
      changes: { disclosureAcceptedAt: '2026-11-20T12:00:00Z' } } })`);
    await waitUntil('the shops are registered', () =>
      options.evaluate(
        'chrome.scripting.getRegisteredContentScripts().then(([script]) => script?.matches.length > 10)',
      ),
    );
  });
  afterAll(async () => {
    await chromium.close();
    await web.close();
    remove();
    rmSync(folder, { recursive: true });
  });

  it(`are recognised, at least ${enough} of ${saved.length}`, async () => {
    const seen: Record<string, unknown> = {};
    const page = await chromium.openTab();
    for (const { url } of saved) {
      await page.goto(url.href, { waitUntil: 'load' });
      // The last look comes when the page has come to rest; a page that is not recognised says nothing at all.
      seen[url.hostname] = await waitUntil(
        'a place is noted',
        () => placeOf(chromium, url),
        3_000,
      ).catch(() => 'other');
    }
    const recognised = Object.values(seen).filter(
      (place) => place === 'checkout' || place === 'cart',
    );
    expect(recognised.length, JSON.stringify(seen)).toBeGreaterThanOrEqual(enough);
  });
});

/** The place that the worker noted for a page, as the extension's own page reads it. */
async function placeOf(chromium: ChromiumUnderTest, url: URL): Promise<unknown> {
  const pages = await chromium.browser.pages();
  const options = pages.find((one) => one.url().endsWith('/options.html'));
  const name = JSON.stringify(url.origin + url.pathname);
  return options?.evaluate(`chrome.storage.session.get().then((stored) =>
    Object.values(stored).find((state) => state?.page === ${name})?.place)`);
}
