import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The probe's own hosts: only there does it run, and only it. At the second it asks its worker before it draws. */
export const probeHost = 'www.probe.example';
export const askingHost = 'www.asking.example';

const pagesOf = (host: string) => `https://${host}/*`;

const manifest = {
  manifest_version: 3,
  name: 'Plain DOM probe',
  version: '1',
  permissions: ['scripting', 'storage', 'webRequest'],
  host_permissions: [pagesOf(askingHost)],
  background: { service_worker: 'worker.js' },
  content_scripts: [
    { matches: [pagesOf(probeHost)], js: ['draw.js'], run_at: 'document_idle' },
    { matches: [pagesOf(askingHost)], js: ['ask.js'], run_at: 'document_start' },
  ],
};

/** Woken by the request for the page, as ours is. Decides and reads nothing, and has the same card drawn. */
const worker = `chrome.runtime.onInstalled.addListener(() => chrome.storage.local.set({
  record: { title: 'About 5% of this order goes to A Kitchen' } }));
chrome.runtime.onMessage.addListener((message, sender) => {
  chrome.scripting.executeScript({
    target: { tabId: sender.tab.id }, files: ['draw.js'], injectImmediately: true });
});
chrome.webRequest.onBeforeRequest.addListener(() => undefined,
  { urls: ['${pagesOf(askingHost)}'], types: ['main_frame'] });`;

const ask = `addEventListener('DOMContentLoaded', () => chrome.runtime.sendMessage('draw'))`;

/** The least that a banner can be: one read of an own record, a card of plain DOM in a closed root. */
const draw = `(async () => {
  const { record } = await chrome.storage.local.get('record');
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

const files = {
  'manifest.json': JSON.stringify(manifest),
  'worker.js': worker,
  'ask.js': ask,
  'draw.js': draw,
};

/** Writes the probe into a temporary folder. @returns the folder. */
export function writeProbe(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-bench-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
