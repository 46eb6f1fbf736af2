import { writeFileSync } from 'node:fs';
import type { ChromiumUnderTest } from '../../tests/support/chromium.ts';
import { furnish, type Stage } from '../../tests/support/staged-page.ts';
import { waitForDirectory } from '../../tests/support/wait-for-directory.ts';
import { drawStorePicture, type Shot } from './compose.ts';
import { exampleClicks, exampleOffer, kitchen } from './example.ts';
import { readmePictures } from './readme-pictures.ts';
import { shoot } from './shoot.ts';

const popup: Stage = {
  file: 'popup.html?tabId=1',
  state: exampleOffer,
  viewport: { width: 384, height: 700 },
};
const page = (file: string): Stage => ({ file, viewport: { width: 640, height: 700 } });
const read = { disclosureAcceptedAt: '2026-11-20T10:00:00Z' };

/** What the stores and the README show, with invented names. */
export async function* drawPublicPictures(chromium: ChromiumUnderTest): AsyncGenerator<string> {
  await waitForDirectory(chromium);
  const now = new Date();
  const window = { fullPage: false };
  const settings = { ...read, nonprofit: kitchen, values: ['co-op' as const] };
  await furnish(chromium, { settings, clicks: exampleClicks(now) });
  const offer = await shoot(chromium, 'offer', popup, { ...window, ready: '.chart' });
  const whole = await shoot(chromium, 'popup', popup, { ready: '.chart' });
  const options = await shoot(chromium, 'options', page('options.html'), {
    ...window,
    ready: '.communities',
  });
  await furnish(chromium, { settings: {}, clicks: [] });
  const welcome = await shoot(chromium, 'welcome', page('welcome.html'), window);

  const pictures: readonly { name: string; title: string; text: string; shot: Shot }[] = [
    {
      name: '1-offer',
      title: 'Shop as always. Someone you chose benefits.',
      text: 'One click credits your nonprofit. The shop pays; your price stays the same. The operator’s part stands beside the button.',
      shot: offer,
    },
    {
      name: '2-who-pays',
      title: 'Who pays, said first.',
      text: 'Nothing works before you have read it. If another site sent you, it stays silent.',
      shot: welcome,
    },
    {
      name: '3-your-rules',
      title: 'Your shops, your rules, your data.',
      text: 'No account, no telemetry. Take back access shop by shop, export everything, delete everything.',
      shot: options,
    },
  ];
  for (const { name, ...picture } of pictures) {
    const fileOf = (size: string) => `screenshots/store-${name}-${size}.png`;
    await drawStorePicture(chromium.browser, fileOf, picture);
    yield fileOf('1280x800');
    yield fileOf('640x400');
  }
  writeFileSync(readmePictures.popup, whole.png);
  yield readmePictures.popup;
}
