import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folders = (process.env.PATH ?? '').split(path.delimiter);

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not ours to run: the same to us.
  }
}

const hasCommand = (name) => folders.some((folder) => isExecutable(path.join(folder, name)));

/** Debian keeps the server's binaries off the PATH, one folder for each version. */
const hasPostgres = () =>
  hasCommand('postgres') ||
  (existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some((version) =>
      isExecutable(`/usr/lib/postgresql/${version}/bin/postgres`),
    ));

const onDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));

const macApplication = (name) => existsSync(`/Applications/${name}.app`);

/** What the tests drive (`optional`: what they can do without), how to see that it is there, and which Debian package brings it. */
const needs = [
  {
    what: 'Chromium or Chrome',
    debianPackage: 'chromium',
    isThere: () =>
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(hasCommand) ||
      macApplication('Chromium') ||
      macApplication('Google Chrome'),
  },
  {
    what: 'Firefox',
    debianPackage: 'firefox-esr',
    isThere: () => ['firefox-esr', 'firefox'].some(hasCommand) || macApplication('Firefox'),
  },
  { what: 'openssl', debianPackage: 'openssl', isThere: () => hasCommand('openssl') },
  { what: 'the PostgreSQL server', debianPackage: 'postgresql', isThere: hasPostgres },
  {
    what: 'Xvfb (a display without a screen)',
    debianPackage: 'xvfb',
    isThere: () => hasCommand('Xvfb'),
    linuxOnly: true,
  },
  {
    what: 'xdotool (answers browser prompts)',
    debianPackage: 'xdotool',
    isThere: () => hasCommand('xdotool'),
    linuxOnly: true,
  },
  {
    what: 'Noto fonts (pictures with Arabic, Hebrew and Japanese text)',
    debianPackage: 'fonts-noto-core',
    isThere: () => existsSync('/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf'),
    optional: true,
  },
  {
    what: 'the languages of Chromium (tests of other languages are left out without them)',
    debianPackage: 'chromium-l10n',
    isThere: () =>
      !existsSync('/usr/lib/chromium/chromium') || existsSync('/usr/lib/chromium/locales/ar.pak'),
    optional: true,
  },
];

const missing = () =>
  needs.filter(
    (need) =>
      !(need.linuxOnly && process.platform !== 'linux') &&
      !(need.optional && !onDebian()) &&
      !need.isThere(),
  );

/** `apt-get` as root, `sudo -n apt-get` where that asks for no password, else undefined. */
function aptGet() {
  if (!hasCommand('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = hasCommand('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo && sudo.status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

function run([command, ...before], rest) {
  const { status } = spawnSync(command, [...before, ...rest], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/**
 * Installs what is missing on Debian and Ubuntu when that needs no password; elsewhere, or when it did not help, says
 * what has to be there.
 * @throws Error with the list, one line each.
 */
export async function installSystemPackages() {
  const before = missing();
  if (before.length === 0) return;
  const apt = onDebian() ? aptGet() : undefined;
  if (apt !== undefined) {
    const packages = before.map((need) => need.debianPackage);
    process.stdout.write(`Installing ${packages.join(', ')} (apt-get) …\n`);
    run(apt, ['update', '-q']);
    const install = ['install', '-q', '-y', '--no-install-recommends'];
    // One name that this release does not know makes apt-get refuse them all.
    if (!run(apt, [...install, ...packages])) {
      for (const name of packages) run(apt, [...install, name]);
    }
  }
  const after = missing().filter((need) => !need.optional);
  if (after.length === 0) return;
  const command = `apt-get install ${after.map((need) => need.debianPackage).join(' ')}`;
  throw new Error(
    [
      'Please install, then run this again:',
      ...after.map((need) => `  - ${need.what}`),
      ...(onDebian() ? [`On this system, as root: ${command}`] : []),
    ].join('\n'),
  );
}
