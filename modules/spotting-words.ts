import { defineWxtModule } from 'wxt/modules';
import { listWordRecords } from '../lib/domain/spotting/page-words.ts';

const file = 'spotting-words.json';

/** Writes the spotting words of all languages into a file of the package: a worker that decides has no use for them. */
export default defineWxtModule({
  name: 'spotting-words',
  setup(wxt) {
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push(file);
    });
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ relativeDest: file, contents: JSON.stringify(listWordRecords()) });
    });
  },
});
