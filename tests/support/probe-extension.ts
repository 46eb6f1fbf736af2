import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const probeId = 'probe@support4good.test';

const manifest = {
  manifest_version: 3,
  name: 'Probe',
  version: '1.0',
  permissions: ['activeTab', 'storage', 'scripting'],
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  background: { service_worker: 'worker.js', scripts: ['worker.js'] },
  action: { default_popup: 'popup.html' },
  browser_specific_settings: {
    gecko: { id: probeId, data_collection_permissions: { required: ['none'] } },
  },
};

const worker = `
const count = async (name) => {
  const before = await chrome.storage.local.get(name);
  await chrome.storage.local.set({ [name]: (before[name] ?? 0) + 1 });
};
chrome.runtime.onInstalled.addListener(() => count('installed'));
chrome.runtime.onStartup.addListener(() => count('startup'));
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  reply({ heard: message, from: sender.origin ?? sender.url });
});
`;

const popup = `<!doctype html><meta charset="utf-8"><title>Probe popup</title>
<button id="ask">Ask for access</button><p id="answer"></p><script src="popup.js"></script>`;

const popupScript = `
document.getElementById('ask').addEventListener('click', async () => {
  const granted = await chrome.permissions.request({ origins: ['https://shop.example.com/*'] });
  document.getElementById('answer').textContent = granted ? 'granted' : 'denied';
});
`;

const page = `
const host = document.createElement('div');
const shadow = host.attachShadow({ mode: 'closed' });
shadow.innerHTML = '<button>Press me</button>';
shadow.querySelector('button').addEventListener('click', (event) => {
  document.title = event.isTrusted ? 'pressed' : 'faked';
});
document.documentElement.append(host);
`;

/** An extension of a few lines in a temporary folder, by which the harness itself is tested. */
export function writeProbeExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-probe-'));
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'worker.js': worker,
    'popup.html': popup,
    'popup.js': popupScript,
    'page.js': page,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}
