import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Empty popup',
  version: '1',
  action: { default_popup: 'popup.html' },
};

const popup =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty popup</title><p>Nothing but a sentence.</p></html>';

/** Writes the extension with the least popup there can be into a temporary folder: one sentence. @returns the folder. */
export function writeEmptyPopup(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-bench-'));
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'popup.html'), popup);
  return folder;
}
