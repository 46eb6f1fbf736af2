import { mkdirSync } from 'node:fs';
import { launchChromium } from '../tests/support/chromium.ts';
import { startLoopbackWeb } from '../tests/support/loopback-web.ts';
import { drawContactSheets } from './pictures/contact-sheets.ts';
import { drawPublicPictures } from './pictures/public-pictures.ts';
import { extension } from './pictures/shoot.ts';

// Pictures of the built package in a real browser: contact sheets of every state, the stores' and the README's.
mkdirSync('screenshots', { recursive: true });
const web = await startLoopbackWeb();
try {
  for (const draw of [drawContactSheets, drawPublicPictures]) {
    const chromium = await launchChromium({ extension, web });
    try {
      for await (const file of draw(chromium)) process.stdout.write(`${file}\n`);
    } finally {
      await chromium.close();
    }
  }
} finally {
  await web.close();
}
