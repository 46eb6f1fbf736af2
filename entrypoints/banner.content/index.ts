import { defineContentScript } from '#imports';
import { showBanner } from './show-banner.ts';

export default defineContentScript({
  // Injected by the worker when there is something to show; in no manifest.
  registration: 'runtime',
  matches: [],
  main(context) {
    void showBanner(context.signal);
  },
});
