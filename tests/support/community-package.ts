import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishCommunity } from '../../api/community/publish.ts';

/**
 * The built package with another community's directory in it; every other byte is the built one's.
 *
 * @param files the community's folder, by file name.
 * @param builtPackage the folder of a built package, for Chromium.
 */
export async function packCommunity(
  files: Readonly<Record<string, string>>,
  builtPackage = '.output/chrome-mv3',
): Promise<{ extension: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-package-'));
  const extension = path.join(folder, 'extension');
  const sourceFolder = mkdtempSync(path.join(folder, 'community-'));
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(sourceFolder, name), text);
  cpSync(builtPackage, extension, { recursive: true });
  rmSync(path.join(extension, 'starter'), { recursive: true });
  await publishCommunity({
    sourceFolder,
    outputFolder: path.join(extension, 'starter'),
    keyFile: path.join(folder, 'key.pem'),
  });
  return { extension, remove: () => rmSync(folder, { recursive: true }) };
}
