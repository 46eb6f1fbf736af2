import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { z } from '../../lib/zod.ts';
import { type BannerStage, setBannerStage } from '../../tests/support/banner/banner-stage.ts';
import { unpackedExtensionId } from '../../tests/support/chromium-profile.ts';
import { openPopup } from '../../tests/support/open-popup.ts';
import { waitUntil } from '../../tests/support/wait-until.ts';
import { writeEmptyPopup } from './empty-popup.ts';

export type Situation = 'empty' | 'awake' | 'asleep';
/** When a popup's content was painted, in milliseconds. */
export interface Paint {
  /** Since the press of the toolbar button: with the browser's own work to open a window. */
  readonly sincePress: number;
  /** Since the popup's document began to load: the part that is the extension's. */
  readonly sinceOpen: number;
}
/** In the order of the rounds. */
export type Samples = Readonly<Record<Situation, Paint[]>>;

const Painted = z.object({ timeOrigin: z.number(), paints: z.array(z.number()) });

/** The paints of the largest text so far, as the popup itself knows them, once the frame after them is drawn. */
const read = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const paints = list.getEntries().map(({ startTime }) => startTime);
    resolve({ timeOrigin: performance.timeOrigin, paints });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve({ timeOrigin: performance.timeOrigin, paints: [] }), 1000);
})`;

const takePaint = (popup: Page, pressedAt: number): Promise<Paint> =>
  waitUntil('the popup is painted', async () => {
    const { timeOrigin, paints } = Painted.parse(await popup.evaluate(read));
    const sinceOpen = paints.at(-1);
    if (sinceOpen === undefined) return undefined;
    return { sinceOpen, sincePress: timeOrigin + sinceOpen - pressedAt };
  });

const now = () => performance.timeOrigin + performance.now();
const still = (page: Page, milliseconds: number) =>
  page.evaluate(`new Promise((done) => setTimeout(done, ${milliseconds}))`);

async function takeOne(stage: BannerStage, situation: Situation, empty: string): Promise<Paint> {
  const { chromium, page } = stage;
  await page.bringToFront();
  if (situation === 'asleep') await chromium.worker.stop();
  else await stage.wake();
  await still(page, 300);
  const pressedAt = now();
  const popup = await openPopup(
    chromium.browser,
    situation === 'empty' ? empty : chromium.extensionId,
  );
  if (situation !== 'empty') {
    await waitUntil('the popup knows the shop', () =>
      popup.evaluate(`document.querySelector('.primary') !== null`),
    );
  }
  await still(popup, 200);
  const painted = await takePaint(popup, pressedAt);
  await popup.close();
  return painted;
}

/**
 * Opens the real popup over a shop's page with an offer again and again, its worker awake and asleep, and an extension's
 * popup with nothing in it, one after the other in one browser. The first round warms the profile and is not counted.
 */
export async function measure(rounds: number): Promise<Samples> {
  const folder = writeEmptyPopup();
  const stage = await setBannerStage({ alsoLoad: [folder] });
  try {
    await stage.openCheckout();
    const samples: Samples = { empty: [], awake: [], asleep: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const situation of ['empty', 'awake', 'asleep'] as const) {
        const taken = await takeOne(stage, situation, unpackedExtensionId(folder));
        if (round > 0) samples[situation].push(taken);
      }
    }
    return samples;
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
