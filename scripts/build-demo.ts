import { build } from 'wxt';
import { demoDirectory, demoFolder, publishDemo } from './demo/demo-community.ts';

// The demo's package for both browsers: the same sources with the demo community's directory instead of the starter's.
const { community, counts } = await publishDemo();
process.stdout.write(
  `${community.name}: ${counts.retailers} shops, ${counts.nonprofits} nonprofits\n`,
);

process.env.S4G_STARTER_FOLDER = demoDirectory;
for (const browser of ['chrome', 'firefox']) {
  await build({ browser, manifestVersion: 3, outDir: demoFolder });
}
