import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const wxt = await WxtVitest();

/** Generous: property tests and server processes share the machine with whatever else is running. */
const unitTimeout = 60_000;
/** Vitest would leave one core to itself, which of two is half the machine. */
const unitWorkers = '100%';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          maxWorkers: unitWorkers,
          testTimeout: unitTimeout,
          hookTimeout: unitTimeout,
          include: ['tests/{lib/schema,lib/domain,api,scripts}/**/*.test.ts'],
          globalSetup: ['tests/api/support/postgres-setup.ts'],
        },
      },
      {
        plugins: [wxt],
        test: {
          name: 'extension',
          environment: 'jsdom',
          maxWorkers: unitWorkers,
          testTimeout: unitTimeout,
          hookTimeout: unitTimeout,
          include: ['tests/{lib/platform,lib/hooks,entrypoints,components}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/extension-setup.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          // Each file has its own browsers, profiles and ports; more at once would only wait for the processors.
          maxWorkers: 2,
          // After the unit tests, should both be asked for.
          sequence: { groupOrder: 1 },
          // A browser that the machine starved for a moment gets a second chance, which the report names.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
