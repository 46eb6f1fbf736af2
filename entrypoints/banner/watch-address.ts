import { watchNavigation } from '../visit/watch-navigation.ts';

/**
 * Calls back when the address may have changed inside a single-page shop. The browser tells of it (Chromium 102, Firefox
 * 147); in an older one we hear of the page's own `pushState` only by its nodes, while they come.
 */
export function watchAddress(signal: AbortSignal, onChange: () => void): void {
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', onChange, { signal });
  } else {
    watchNavigation(signal, onChange);
  }
}
