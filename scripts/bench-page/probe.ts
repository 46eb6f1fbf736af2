import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The probe's own host: only there does it run, and only it. */
export const probeHost = 'www.probe.example';

const manifest = {
  manifest_version: 3,
  name: 'Plain DOM probe',
  version: '1',
  permissions: ['storage'],
  background: { service_worker: 'worker.js' },
  content_scripts: [
    { matches: [`https://${probeHost}/*`], js: ['page.js'], run_at: 'document_idle' },
  ],
};

const worker = `chrome.runtime.onInstalled.addListener(() =>
  chrome.storage.local.set({ 'visit:${probeHost}': { title: 'About 5% of this order goes to A Kitchen' } }));`;

/** The least that a banner can be: one read of an own record, a card of plain DOM in a closed root, no worker. */
const page = `(async () => {
  const key = 'visit:' + location.hostname;
  const { [key]: record } = await chrome.storage.local.get(key);
  const host = document.createElement('div');
  host.dataset.form = 'card';
  const card = document.createElement('section');
  card.textContent = record.title;
  const button = document.createElement('button');
  button.textContent = 'Credit';
  card.append(button);
  const style = document.createElement('style');
  style.textContent = ':host{all:initial;position:fixed;right:16px;bottom:16px;width:432px} section{padding:16px;background:#fff;font:14px sans-serif}';
  host.attachShadow({ mode: 'closed' }).append(style, card);
  document.documentElement.append(host);
})();`;

/** Writes the probe into a temporary folder. @returns the folder. */
export function writeProbe(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-bench-'));
  const files = { 'manifest.json': JSON.stringify(manifest), 'worker.js': worker, 'page.js': page };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
