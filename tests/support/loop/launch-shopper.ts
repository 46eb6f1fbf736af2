import { demoPackages } from '../../../scripts/demo/demo-community.ts';
import { type ChromiumUnderTest, launchChromium } from '../chromium.ts';
import { grantEverything } from './granted-origins.ts';
import type { LoopWorld } from './loop-world.ts';
import { setUpExtension } from './set-up-extension.ts';

/** Chromium with the demo's package, everything granted, and the demo's first nonprofit chosen on the welcome page. */
export async function launchShopper({ web, demo }: LoopWorld): Promise<ChromiumUnderTest> {
  const [nonprofit] = demo.nonprofits;
  if (nonprofit === undefined) throw new Error('the demo has no nonprofit');
  const chromium = await launchChromium({
    extension: demoPackages.chrome,
    web,
    grantedOrigins: grantEverything(demo),
  });
  await setUpExtension(chromium, nonprofit, { prompt: false });
  return chromium;
}
