import type { Page } from 'puppeteer-core';
import { Settings } from '../../lib/schema/settings.ts';
import type { Click } from '../../lib/schema/storage.ts';
import { type ChromiumUnderTest, type LaunchOptions, launchChromium } from './chromium.ts';
import { startLoopbackWeb } from './loopback-web.ts';
import { type BannerScene, openStagedBanner, type StagedBanner } from './staged-banner.ts';
import { furnish, openStaged, type Stage } from './staged-page.ts';
import { waitForDirectory } from './wait-for-directory.ts';

const extension = '.output/chrome-mv3';

/** The built extension in Chromium, with the packaged directory stored and nothing of the web but this machine. */
export interface BuiltExtension {
  readonly chromium: ChromiumUnderTest;
  /** Shows one of its pages. */
  readonly open: (stage: Stage) => Promise<Page>;
  /** Shows a banner in a shop's page; the browser has to be started with `stageOrigin` granted. */
  readonly openBanner: (scene: BannerScene) => Promise<StagedBanner>;
  /** Puts settings and clicks on the device, instead of those there. */
  readonly furnish: (settings: object, clicks?: readonly Click[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startBuiltExtension(
  options: Partial<LaunchOptions> = {},
): Promise<BuiltExtension> {
  const web = await startLoopbackWeb();
  const chromium = await launchChromium({ extension, web, ...options });
  await waitForDirectory(chromium);
  return {
    chromium,
    open: (stage) => openStaged(chromium, extension, stage),
    openBanner: (scene) => openStagedBanner(chromium, extension, scene),
    furnish: (settings, clicks = []) =>
      furnish(chromium, { settings: Settings.parse(settings), clicks }),
    close: async () => {
      await chromium.close();
      await web.close();
    },
  };
}
