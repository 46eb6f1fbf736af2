import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { locks } from 'node:worker_threads';

// jsdom has neither; browsers have both.
Object.defineProperty(globalThis.navigator, 'locks', { value: locks, configurable: true });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
