import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { locks } from 'node:worker_threads';
import { configure } from '@testing-library/dom';
import { afterAll } from 'vitest';

// jsdom has neither; browsers have both.
Object.defineProperty(globalThis.navigator, 'locks', { value: locks, configurable: true });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

// jsdom draws nothing, so it has nothing to bring into sight. Chromium answers with a promise since 2026.
Element.prototype.scrollIntoView = () => Promise.resolve() as never;

// A busy machine may need longer than a second for what a page does in several steps.
configure({ asyncUtilTimeout: 10_000 });

// A page's channels go with the page. Node's would hear the last write of a file when its page's names are gone already.
const channels = new Set<BroadcastChannel>();
globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    channels.add(this);
  }
};
afterAll(() => {
  for (const channel of channels) channel.close();
});
