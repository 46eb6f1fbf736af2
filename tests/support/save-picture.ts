import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

const folder = 'screenshots';

/** Writes what a page shows as a PNG under screenshots/ and answers the file. */
export async function savePicture(page: Page, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
  return path.join(folder, `${name}.png`);
}
