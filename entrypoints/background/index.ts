import { browser, defineBackground } from '#imports';

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(() => undefined);
  },
});
