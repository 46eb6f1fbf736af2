import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BannerStage, setBannerStage } from '../../tests/support/banner/banner-stage.ts';
import { unpackedExtensionId } from '../../tests/support/chromium-profile.ts';
import { type WorkerWatch, watchWorker } from '../../tests/support/chromium-worker.ts';
import { shopPage } from '../../tests/support/shops/shop-page.ts';
import { linenShirt, shopViews } from '../../tests/support/shops/shop-views.ts';
import { waitUntil } from '../../tests/support/wait-until.ts';
import { askingHost, probeHost, writeProbe } from './probe.ts';
import { countScripts, profileScripts } from './profile-script.ts';
import { sampleHeap, sampleTimes, type Times, watchTab } from './sample-page.ts';

/** The probe; the probe that asks its worker first, awake and asleep; and ours, awake and asleep. */
export const situations = ['probe', 'asking', 'warm', 'askingAsleep', 'asleep'] as const;
export type Situation = (typeof situations)[number];

/**
 * Milliseconds until a shop's server answers. At once, as no shop does: a lower bound. And after a wait, which is the
 * worker's time to wake up in: a fifth of the 800 ms that Google calls a good time to the first byte
 * (https://web.dev/articles/ttfb), so quicker than most.
 */
export const firstBytes = { atOnce: 0, waited: 150 } as const;
export type FirstByte = keyof typeof firstBytes;

/** All samples of one run, in the order in which they were taken. */
export interface Samples {
  readonly times: Readonly<Record<FirstByte, Readonly<Record<Situation, Times[]>>>>;
  /** Milliseconds of script by page. */
  readonly script: {
    readonly banner: number[];
    readonly visit: number[];
    readonly probe: number[];
  };
  /** Bytes of the page's heap. */
  readonly heap: {
    readonly stranger: number[];
    readonly quiet: number[];
    readonly banner: number[];
    readonly probe: number[];
  };
  /** Milliseconds of the extension's script while the banner has stood for a second and a half. */
  readonly idle: number[];
  readonly unlisted: { scripts: number; workerStarts: number };
}

const checkout = shopPage('Harbour & Loom', 'Checkout', shopViews.checkout(linenShirt));
const help = shopPage('Harbour & Loom', 'Help', '<h1>Help</h1><p>Write to us.</p>');
const stillFor = 1500;

const takeTimes = async (
  stage: BannerStage,
  probeWorker: WorkerWatch,
  situation: Situation,
): Promise<Times> => {
  const asking = `https://${askingHost}/checkout`;
  switch (situation) {
    case 'probe':
      return sampleTimes(stage.page, `https://${probeHost}/checkout`);
    case 'asking':
      // Woken by the load before the one that counts.
      await sampleTimes(stage.page, asking);
      return sampleTimes(stage.page, asking);
    case 'askingAsleep':
      await stage.page.goto('about:blank');
      await probeWorker.stop();
      return sampleTimes(stage.page, asking);
  }
  await stage.forget();
  if (situation === 'warm') await stage.wake();
  else await stage.chromium.worker.stop();
  return sampleTimes(stage.page, stage.shop);
};

const still = (stage: BannerStage, milliseconds: number): Promise<unknown> =>
  stage.page.evaluate(`new Promise((done) => setTimeout(done, ${milliseconds}))`);

async function takeScriptAndHeap(stage: BannerStage, samples: Samples): Promise<void> {
  const { page } = stage;
  const load = async (url: string, shows: boolean) => {
    const sums = await profileScripts(page, async () => {
      if (shows) await sampleTimes(page, url);
      else await page.goto(url, { waitUntil: 'load' });
      await still(stage, 600);
    });
    return { sums, heap: await sampleHeap(page) };
  };
  const stranger = await load(stage.stranger, false);
  samples.heap.stranger.push(stranger.heap);

  const quiet = await load(stage.shop.replace('/checkout', '/help'), false);
  samples.heap.quiet.push(quiet.heap);
  samples.script.visit.push(quiet.sums.get('visit.js') ?? 0);

  const probe = await load(`https://${probeHost}/checkout`, true);
  samples.heap.probe.push(probe.heap);
  samples.script.probe.push(probe.sums.get('draw.js') ?? 0);

  await stage.forget();
  await stage.wake();
  const banner = await load(stage.shop, true);
  samples.heap.banner.push(banner.heap);
  samples.script.banner.push(banner.sums.get('banner.js') ?? 0);

  const idle = await profileScripts(page, async () => void (await still(stage, stillFor)));
  samples.idle.push([...idle.values()].reduce((sum, each) => sum + each, 0));
}

async function takeUnlisted(stage: BannerStage, samples: Samples): Promise<void> {
  await stage.chromium.worker.stop();
  const starts = stage.chromium.worker.starts();
  await stage.page.goto(stage.stranger, { waitUntil: 'load' });
  await still(stage, stillFor);
  samples.unlisted.scripts = await countScripts(stage.page);
  samples.unlisted.workerStarts = stage.chromium.worker.starts() - starts;
}

/**
 * Loads the same checkout again and again in one browser: without any extension's doing, with the probe's, and with
 * ours, worker awake and asleep, one after the other, so that whatever else the machine does meets all of them.
 */
export async function measure(rounds: number): Promise<Samples> {
  const probe = writeProbe();
  const stage = await setBannerStage({ alsoLoad: [probe] });
  try {
    const { page, world } = stage;
    const probeWorker = await watchWorker(stage.chromium.browser, unpackedExtensionId(probe));
    let wait: number = firstBytes.atOnce;
    const serve = async ({ path }: { path: string }) => {
      if (wait > 0) await sleep(wait);
      return { body: path === '/help' ? help : checkout };
    };
    for (const url of [stage.shop, stage.stranger]) world.web.serve(new URL(url).hostname, serve);
    for (const host of [probeHost, askingHost]) world.web.serve(host, serve);
    await watchTab(page);
    await waitUntil('the probe is there', async () => {
      await page.goto(`https://${probeHost}/checkout`, { waitUntil: 'load' });
      return page.evaluate('benchmark.element !== null');
    });
    const none = () => ({ probe: [], asking: [], warm: [], askingAsleep: [], asleep: [] });
    const samples: Samples = {
      times: { atOnce: none(), waited: none() },
      script: { banner: [], visit: [], probe: [] },
      heap: { stranger: [], quiet: [], banner: [], probe: [] },
      idle: [],
      unlisted: { scripts: 0, workerStarts: 0 },
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const situation of situations) {
        for (const firstByte of ['atOnce', 'waited'] as const) {
          wait = firstBytes[firstByte];
          const times = await takeTimes(stage, probeWorker, situation);
          samples.times[firstByte][situation].push(times);
        }
      }
    }
    wait = firstBytes.atOnce;
    for (let round = 0; round < Math.ceil(rounds / 3); round += 1) {
      await takeScriptAndHeap(stage, samples);
    }
    await takeUnlisted(stage, samples);
    return samples;
  } finally {
    await stage.close();
    rmSync(probe, { recursive: true });
  }
}
