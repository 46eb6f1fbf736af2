import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Settings } from '../../lib/schema/settings.ts';
import {
  createManifest,
  createTestKey,
  encode,
  referenceTo,
  sign,
} from '../lib/domain/directory/signed-directory.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { retailerOf } from '../support/indexed-directory.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { lookAt, press, says } from '../support/read-page.ts';
import { furnish } from '../support/staged-page.ts';
import { waitForDirectory } from '../support/wait-for-directory.ts';
import { waitUntil } from '../support/wait-until.ts';

// As many communities as a device takes, all of which list one shop.

const most = 100;
const shared = 'novels.example.com';

let web: LoopbackWeb;
let chromium: ChromiumUnderTest;
let options: Page;

/** Serves a community at a host. @returns its key. */
async function serve(host: string, id: string): Promise<string> {
  const key = await createTestKey();
  const items = [retailerOf(`${id}.example.com`), retailerOf(shared)];
  const shard = encode({ kind: 'retailers', items });
  const reference = await referenceTo(shard, { kind: 'retailers', items: items.length });
  const { community } = createManifest(key.publicKey);
  const named = { ...community, id: id as never, name: `Community ${id}` };
  const now = Date.now();
  const manifest = encode(
    createManifest(key.publicKey, {
      community: named,
      shards: [reference],
      publishedAt: new Date(now - 60_000).toISOString() as never,
      expiresAt: new Date(now + 86_400_000).toISOString() as never,
    }),
  );
  const files = new Map<string, string | Uint8Array>([
    ['/directory.json', manifest],
    ['/directory.json.sig', await sign(key, manifest)],
    [`/shards/${reference.sha256}.json`, shard],
  ]);
  web.serve(host, ({ url }) => ({
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    ...(files.has(url.pathname) ? { body: files.get(url.pathname) ?? '' } : { status: 404 }),
  }));
  return key.publicKey;
}

/** Puts the rows of the one community that was joined there again under other names: joining each takes too long. */
const copies = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('support4good');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = async () => {
    const names = ['directories', 'digests', 'shards'];
    const transaction = opening.result.transaction(names, 'readwrite');
    transaction.oncomplete = () => { opening.result.close(); resolve(); };
    transaction.onabort = () => reject(transaction.error);
    const [directories, digests, shards] = names.map((name) => transaction.objectStore(name));
    const answer = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); });
    const [directory, digest, files] = await Promise.all([
      answer(directories.get('c-2')),
      answer(digests.get('c-2')),
      answer(shards.index('communityId').getAll('c-2')),
    ]);
    const { manifest, position } = directory;
    // The package brings the first one.
    for (let number = 3; number <= ${most}; number += 1) {
      const communityId = 'c-' + number;
      const community = { ...manifest.community, id: communityId, name: 'Community ' + communityId };
      directories.put({
        ...directory,
        communityId,
        position: position + number,
        manifest: { ...manifest, community },
      });
      digests.put({ ...digest, communityId });
      for (const file of files) {
        shards.put({ ...file, communityId, key: file.key.replace(/^c-2:/, communityId + ':') });
      }
    }
  };
})`;

beforeAll(async () => {
  web = await startLoopbackWeb({ fallback: ({ host }) => ({ body: `<h1>${host}</h1>` }) });
  chromium = await launchChromium({ extension: '.output/chrome-mv3', web });
  await waitForDirectory(chromium);
  const settings = Settings.parse({ disclosureAcceptedAt: '2026-11-20T10:00:00Z' });
  await furnish(chromium, { settings, clicks: [] });
  options = await chromium.openExtensionPage('options.html');
  await options.setViewport({ width: 1000, height: 900 });
  const publicKey = await serve('c-2.example', 'c-2');
  const request = { baseUrl: 'https://c-2.example/', publicKey };
  const joined = await options.evaluate(
    `chrome.runtime.sendMessage(${JSON.stringify({ name: 'joinCommunity', request })})`,
  );
  expect(joined).toEqual({ ok: true });
  await options.evaluate(copies);
  await chromium.worker.stop();
  await options.reload();
});
afterAll(async () => {
  await chromium?.close();
  await web?.close();
});

it('are all in the list, which finds one by its name and moves it among all', async () => {
  await waitUntil('all are listed', async () => (await options.$$('.community')).length === most);
  await options.type('aria/Find a community', 'c-77');
  await waitUntil('one is found', async () => (await options.$$('.community')).length === 1);
  await chromium.screenshot(options, 'many-communities');
  const up = await options.waitForSelector('aria/Move Community c-77 up[role="button"]');
  await up?.focus();
  await options.keyboard.press('Enter');
  await says(options, `Community c-77: place 76 of ${most}`);
});

it('leave the popup of a shop that all of them list as it is with one', async () => {
  const popup = await chromium.openPopup(await chromium.openTab(`https://${shared}/`));
  await says(popup, shared);
  await says(popup, 'Allow');
  await popup.close();
});

it('do not let one pass for another: the same short name under another key is refused', async () => {
  await serve('imitator.example', 'c-50');
  await lookAt(options, 'imitator.example');
  await press(options, 'Join Community c-50');
  await says(options, 'You have another community with the same short name and another key.');
});

it('are the most that a device takes, and it says so', async () => {
  await serve('one-more.example', 'one-more');
  await lookAt(options, 'one-more.example');
  await press(options, 'Join Community one-more');
  await says(options, 'A hundred communities is the most. Remove one first.');
});
