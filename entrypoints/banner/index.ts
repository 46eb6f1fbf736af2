import { defineUnlistedScript } from '#imports';
import { showBanner } from './show-banner.ts';

// Injected by the worker when there is something to show; in no manifest. See the visit script for the wrapper.
export default defineUnlistedScript(() => {
  globalThis.takeBanner = () => {
    if (globalThis.givenBanner) void showBanner();
  };
  globalThis.takeBanner();
});
