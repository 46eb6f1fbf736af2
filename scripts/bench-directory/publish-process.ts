import path from 'node:path';
import process from 'node:process';
import { publishCommunity } from '../../api/community/publish.ts';

// A process of its own, so that the most memory it ever had is what publishing takes.
const [folder = '.'] = process.argv.slice(2);
const before = process.resourceUsage().maxRSS;
const start = process.cpuUsage();
const { bytes } = await publishCommunity({
  sourceFolder: folder,
  outputFolder: path.join(folder, 'site'),
  keyFile: path.join(folder, 'key.pem'),
});
const { user, system } = process.cpuUsage(start);
process.stdout.write(
  JSON.stringify({
    bytes,
    seconds: (user + system) / 1e6,
    startMegabytes: before / 1000,
    megabytes: process.resourceUsage().maxRSS / 1000,
  }),
);
