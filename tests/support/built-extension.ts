import type { Page } from 'puppeteer-core';
import { Settings } from '../../lib/schema/settings.ts';
import type { Click } from '../../lib/schema/storage.ts';
import { type ChromiumUnderTest, launchChromium } from './chromium.ts';
import { startLoopbackWeb } from './loopback-web.ts';
import { furnish, openStaged, type Stage } from './staged-page.ts';
import { waitForDirectory } from './wait-for-directory.ts';

const extension = '.output/chrome-mv3';

/** The built extension in Chromium, with the packaged directory stored and nothing of the web but this machine. */
export interface BuiltExtension {
  readonly chromium: ChromiumUnderTest;
  /** Shows one of its pages. */
  readonly open: (stage: Stage) => Promise<Page>;
  /** Puts settings and clicks on the device, instead of those there. */
  readonly furnish: (settings: object, clicks?: readonly Click[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startBuiltExtension(): Promise<BuiltExtension> {
  const web = await startLoopbackWeb();
  const chromium = await launchChromium({ extension, web });
  await waitForDirectory(chromium);
  return {
    chromium,
    open: (stage) => openStaged(chromium, extension, stage),
    furnish: (settings, clicks = []) =>
      furnish(chromium, { settings: Settings.parse(settings), clicks }),
    close: async () => {
      await chromium.close();
      await web.close();
    },
  };
}
