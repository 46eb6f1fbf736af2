import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSpotterExtension } from './bundle-spotter.ts';
import { launchChromium, openPageTab } from './page-browser.ts';
import type { SavedPage } from './read-manifest.ts';
import type { Spotting } from './spotter.ts';

/** A saved page and what was spotted on it. */
export interface Observation {
  readonly page: SavedPage;
  readonly bytes: number;
  readonly spotting: Spotting;
}

/** What a page without a known address is shown under: a name that says nothing. */
export const unknownAddress = 'https://page.invalid/';

/** Whether a page could be shown; one that could not has an answer but no features and no time. */
export const isShown = ({ spotting }: Observation): boolean =>
  !spotting.classification.reasons[0]?.startsWith('not shown');

/** A page that could not be shown, twice: the extension would be silent there, so it counts as `other`. */
const notShown = (error: unknown): Spotting => ({
  features: {
    href: '',
    framed: true,
    title: '',
    body: '',
    headings: [],
    fields: [],
    around: [],
    labels: [],
    forms: [],
    buttons: [],
    landmarks: [],
    types: [],
  },
  language: '',
  classification: { kind: 'other', confidence: 0, reasons: [`not shown: ${error}`] },
  milliseconds: { cold: 0, warm: 0, floor: 0 },
});

/** Shows every page of a folder in Chromium, one after the other, and spots it. */
export async function observePages(
  folder: string,
  pages: readonly SavedPage[],
  onProgress: (done: number) => void,
): Promise<Observation[]> {
  const extension = await writeSpotterExtension();
  const browser = await launchChromium([extension]);
  try {
    const tab = await openPageTab(browser);
    const observations: Observation[] = [];
    for (const page of pages) {
      const html = await readFile(join(folder, page.file));
      const spot = () => tab.spot(page.url || unknownAddress, html, page.hostname, page.url);
      const spotting = await spot().catch(spot).catch(notShown);
      observations.push({ page, bytes: html.length, spotting });
      onProgress(observations.length);
    }
    return observations;
  } finally {
    await browser.close();
    await rm(extension, { recursive: true });
  }
}
