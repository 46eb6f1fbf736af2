import { mkdirSync } from 'node:fs';
import {
  type ChromiumUnderTest,
  type LaunchOptions,
  launchChromium,
} from '../tests/support/chromium.ts';
import { startLoopbackWeb } from '../tests/support/loopback-web.ts';
import { stageOrigin } from '../tests/support/staged-banner.ts';
import { drawBannerSheets, drawReadmeBanner } from './pictures/banner-pictures.ts';
import { drawContactSheets } from './pictures/contact-sheets.ts';
import { drawPartSheets } from './pictures/part-sheets.ts';
import { drawPublicPictures } from './pictures/public-pictures.ts';
import { extension } from './pictures/shoot.ts';

// Pictures of the built package in a real browser: contact sheets of every state, the stores' and the README's. The sheets
// are in English and Arabic, or in the languages that are named: `npm run screenshots -- fr pt_BR`.
const named = process.argv.slice(2);
const locales = named.length > 0 ? named : ['en', 'ar'];

type Draw = (chromium: ChromiumUnderTest) => AsyncGenerator<string>;
const atShop = { grantedOrigins: [stageOrigin] };
const drawings: readonly (readonly [Draw, Partial<LaunchOptions>])[] = [
  [(chromium) => drawContactSheets(chromium, locales), {}],
  [(chromium) => drawPartSheets(chromium, locales), {}],
  [(chromium) => drawBannerSheets(chromium, locales), atShop],
  [drawPublicPictures, {}],
  [drawReadmeBanner, atShop],
];

mkdirSync('screenshots', { recursive: true });
const web = await startLoopbackWeb();
try {
  for (const [draw, options] of drawings) {
    const chromium = await launchChromium({ extension, web, ...options });
    try {
      for await (const file of draw(chromium)) process.stdout.write(`${file}\n`);
    } finally {
      await chromium.close();
    }
  }
} finally {
  await web.close();
}
