import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

/**
 * Draws the toolbar and store icons from `assets/icon*.svg` (no browser takes SVG there in every place).
 * Run by hand after a change of the drawing: `node scripts/draw-icons.ts`; the PNG files are committed.
 */
const drawings = [
  { svg: 'icon', sizes: [16, 32, 48, 96, 128], name: (size: number) => `${size}` },
  { svg: 'icon-off', sizes: [16, 32], name: (size: number) => `off-${size}` },
  { svg: 'icon-on', sizes: [16, 32], name: (size: number) => `on-${size}` },
  { svg: 'icon', sizes: [16, 32], name: (size: number) => `offer-${size}` },
  { svg: 'icon-credited', sizes: [16, 32], name: (size: number) => `credited-${size}` },
];

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const { svg, sizes, name } of drawings) {
  const source = await readFile(new URL(`../assets/${svg}.svg`, import.meta.url), 'utf8');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${source}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../assets/public/icon/${name(size)}.png`, import.meta.url), png);
  }
}
await browser.close();
