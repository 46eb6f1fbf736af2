import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ResolvedPublicFile } from 'wxt';
import { defineConfig } from 'wxt';

/** The signed directory that the package brings: `npm run directory:starter` writes it before every build. */
const starterFolder = process.env.S4G_STARTER_FOLDER ?? '.build/starter';

const starterFiles = (): ResolvedPublicFile[] =>
  readdirSync(starterFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|sig)$/.test(entry.name))
    .map((entry) => {
      const absoluteSrc = join(entry.parentPath, entry.name);
      return { absoluteSrc, relativeDest: join('starter', relative(starterFolder, absoluteSrc)) };
    });

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  publicDir: 'assets/public',
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...starterFiles());
    },
  },
  vite: () => ({
    // Dexie's default entry carries a fallback for browsers without async functions: 11 KB of the worker's 150.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  }),
  manifest: ({ browser }) => ({
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', 'webRequest'],
    // Opens the popup; changed or taken away on the browser's own page for it.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+G' } } },
    // Asked for at the shopper's own click, shop by shop; nothing is required at install.
    // One pattern for both schemes: Chromium refuses a request for `*://host/*` that only two patterns cover together.
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5b1f7b0e-1f2b-4c52-9d0e-6a8c1c0b54d4}',
              // 140 is the first that reads data_collection_permissions.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The same on Android, where it came two versions later.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
});
