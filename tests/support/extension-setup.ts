import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { locks } from 'node:worker_threads';
import { configure } from '@testing-library/dom';

// jsdom has neither; browsers have both.
Object.defineProperty(globalThis.navigator, 'locks', { value: locks, configurable: true });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });

// A busy machine may need longer than a second for what a page does in several steps.
configure({ asyncUtilTimeout: 10_000 });
