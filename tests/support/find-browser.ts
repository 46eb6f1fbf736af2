import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

const candidates = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
} as const;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Absent or not ours to run: the next candidate may do.
  }
}

/** The installed browser's executable; `CHROMIUM_PATH` and `FIREFOX_PATH` win. */
export function findBrowser(kind: keyof typeof candidates): string {
  const chosen = process.env[`${kind.toUpperCase()}_PATH`];
  if (chosen !== undefined && chosen !== '') return chosen;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = candidates[kind].flatMap((name) =>
    path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name)),
  );
  const found = files.find(isExecutable);
  if (found === undefined) throw new Error(`${kind} is not installed; npm test installs it.`);
  return found;
}

/** Whether Chromium can speak a language: Debian packs all but English apart (chromium-l10n). */
export function chromiumSpeaks(locale: string): boolean {
  const folder = path.dirname(realpathSync(findBrowser('chromium')));
  return [folder, '/usr/lib/chromium'].some((home) =>
    existsSync(path.join(home, 'locales', `${locale}.pak`)),
  );
}
