import { writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { escapeHtml } from '../../tests/support/shops/shop-page.ts';

/** A picture with what it shows. */
export interface Shot {
  readonly name: string;
  readonly png: Uint8Array;
}

const image = ({ png, name }: Shot): string =>
  `<img alt="${escapeHtml(name)}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;

async function draw(
  browser: Browser,
  file: string,
  html: string,
  viewport: { width: number; height: number; deviceScaleFactor?: number; fullPage?: boolean },
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.setContent(html);
  await writeFile(file, await page.screenshot({ fullPage: viewport.fullPage ?? false }));
  await page.close();
}

/** All shots side by side, each under its name. */
export function drawContactSheet(browser: Browser, file: string, shots: readonly Shot[]) {
  const figures = shots.map(
    (shot) => `<figure><figcaption>${escapeHtml(shot.name)}</figcaption>${image(shot)}</figure>`,
  );
  const html = `<!doctype html><style>
    body { margin: 0; padding: 16px; background: #8a8f8d; font: 13px system-ui, sans-serif; }
    main { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
    figure { margin: 0; } figcaption { padding: 2px 0 4px; color: #fff; }
    img { display: block; max-width: 1600px; }
  </style><main>${figures.join('')}</main>`;
  return draw(browser, file, html, { width: 1632, height: 400, fullPage: true });
}

/**
 * One picture for an extension store: a sentence and what it speaks of. 1280×800 and 640×400 are the sizes that the
 * Chrome Web Store takes (developer.chrome.com/docs/webstore/images, read 2026-11-23).
 */
export async function drawStorePicture(
  browser: Browser,
  fileOf: (size: string) => string,
  { title, text, shot }: { title: string; text: string; shot: Shot },
): Promise<void> {
  const html = `<!doctype html><style>
    * { box-sizing: border-box; }
    body { margin: 0; height: 800px; overflow: hidden; display: grid; grid-template-columns: 1fr auto; gap: 64px;
      padding: 0 96px 0 88px; background: #e3f1ec; color: #1d2422; font-family: system-ui, "Noto Sans", sans-serif; }
    div { align-self: center; max-width: 520px; }
    h1 { margin: 0 0 20px; font-size: 50px; line-height: 1.12; letter-spacing: -0.02em; text-wrap: balance; }
    p { margin: 0; font-size: 23px; line-height: 1.45; color: #3b4845; text-wrap: pretty; }
    img { align-self: start; margin-top: 56px; border-radius: 18px; width: auto; max-width: 640px;
      box-shadow: 0 2px 4px rgb(8 81 63 / 10%), 0 24px 60px rgb(8 81 63 / 22%); }
  </style><div><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></div>${image(shot)}`;
  await draw(browser, fileOf('1280x800'), html, { width: 1280, height: 800 });
  await draw(browser, fileOf('640x400'), html, {
    width: 1280,
    height: 800,
    deviceScaleFactor: 0.5,
  });
}
