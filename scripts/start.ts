import { launchChromium } from '../tests/support/chromium.ts';
import { grantEverything } from '../tests/support/loop/granted-origins.ts';
import { type LoopWorld, startLoopWorld } from '../tests/support/loop/loop-world.ts';
import { runLoop, visitByOtherPublisher } from '../tests/support/loop.ts';
import { demoPackages } from './demo/demo-community.ts';
import { runCommand } from './steps/run-command.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A screen to show a browser on. */
const hasScreen =
  process.platform !== 'linux' ||
  [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some((name) => (name ?? '') !== '');

/** Leaves the shopper with the welcome page and the shop, until the browser is closed. */
async function letTry(world: LoopWorld): Promise<void> {
  const { web, retailer, server } = world;
  const extension = demoPackages.chrome;
  const chromium = await launchChromium({ extension, web, headless: false, onScreen: true });
  await chromium.openTab(`https://www.${retailer.host}/products/linen-shirt`);
  say(
    `A test shop under ${retailer.host} is open. Go through the welcome page, then to its checkout.`,
  );
  say(
    `The community's server: ${server.url} (in this browser also https://community.support4good.test/)`,
  );
  say('Close the browser to end.');
  await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
}

/** Drives the whole loop and the visit that must stay silent; every step is a line, every sight a picture. */
async function drive(world: LoopWorld): Promise<void> {
  let number = 0;
  const step = (line: string) => {
    number += 1;
    say(`${String(number).padStart(2)}. ${line}`);
  };
  const chromium = await launchChromium({
    extension: demoPackages.chrome,
    web: world.web,
    headless: false,
  });
  try {
    await runLoop(chromium, world, { prompt: true, say: step });
  } finally {
    await chromium.close();
  }
  const visit = await visitByOtherPublisher(world, grantEverything(world.demo), step);
  if (visit.drawn.length > 0 || visit.badge !== '' || visit.popupHasButton) {
    throw new Error(`not silent after another publisher: ${JSON.stringify(visit)}`);
  }
  say('The loop is closed. Pictures: screenshots/loop-*.png');
}

say('Building the extension with the demo community …');
if ((await runCommand('node', ['scripts/build-demo.ts'])) !== 0) process.exit(1);
const world = await startLoopWorld();
try {
  await (hasScreen ? letTry(world) : drive(world));
} finally {
  await world.close();
}
