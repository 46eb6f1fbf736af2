import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BannerStage, setBannerStage } from '../../support/banner/banner-stage.ts';
import { hostileActs } from '../../support/banner/hostile-acts.ts';
import { hostileLayouts } from '../../support/banner/hostile-layouts.ts';
import { readControls } from '../../support/banner/read-controls.ts';
import { waitUntil } from '../../support/wait-until.ts';

let stage: BannerStage;
const viewport = { width: 1280, height: 800 };

beforeAll(async () => {
  stage = await setBannerStage();
});
afterAll(() => stage?.close());

describe('the banner is right or not there, and the page’s own controls stay free', () => {
  it.each([...hostileLayouts, ...hostileActs])(
    '$name',
    async ({ response, outcome, viewport: own = viewport }) => {
      const { page, shadow } = stage;
      await page.setViewport(own);
      stage.serve(response);
      await stage.forget();
      await page.goto(stage.stranger, { waitUntil: 'load' });
      const before = await readControls(page);
      await page.goto(stage.shop, { waitUntil: 'load' });
      await stage.placed();
      // What a page does to a banner may come after it has found its place.
      if (outcome === 'gone') {
        await waitUntil('the banner is gone', async () => (await stage.standing()) === undefined);
      }
      const standing = (await stage.standing()) ?? 'gone';
      expect(await readControls(page)).toEqual(before);
      expect(standing).toBe(outcome);
      if (standing !== 'card' && standing !== 'tab') return;
      const box = await shadow.box(`.${standing}`);
      expect(box).toBeDefined();
      if (box === undefined) return;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(own.width);
      expect(box.y + box.height).toBeLessThanOrEqual(own.height);
      if (standing === 'card') {
        expect(box.width).toBeCloseTo(Math.min(432, own.width - 24), 0);
        expect(box.height).toBeGreaterThan(150);
        expect(await shadow.hit('.primary')).toBe(true);
        expect(await shadow.hit('.close')).toBe(true);
      } else {
        expect(box.height).toBeCloseTo(44, 0);
        expect(await shadow.hit('.tab')).toBe(true);
      }
    },
  );
});
