import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const inModules = (...parts) => path.join(root, 'node_modules', ...parts);

/** npm writes this file last, so it dates the whole of node_modules. */
function installedAfterLockfile() {
  const installed = inModules('.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

const majorOf = (command) => {
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout.slice(1), 10) : 0;
};

/**
 * Installs what the lockfile says when node_modules is missing or older. Not by `npm ci`: it refuses to start when one
 * optional package of another platform is absent from the registry in use; `--no-save` keeps the lockfile as it is.
 */
export async function installNpmPackages() {
  if (installedAfterLockfile() && majorOf(inModules('.bin', 'node')) >= 24) return;
  process.stdout.write('Installing the npm packages …\n');
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', install, {
    cwd: root,
    // Standard output belongs to the script that follows.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error !== undefined || status !== 0) {
    throw new Error(
      'npm install failed. It needs npm on the PATH and the network; its own message above says which.',
    );
  }
  const now = new Date();
  utimesSync(inModules('.package-lock.json'), now, now);
}

/** Node 24 or later: the npm package `node` of this project, or the Node that runs this if it is new enough. */
export async function node24() {
  for (const command of [inModules('.bin', 'node'), process.execPath]) {
    if (majorOf(command) >= 24) return command;
  }
  throw new Error(
    'Node 24 is missing: the npm package "node" has no binary for this system. Install Node 24 and run this again.',
  );
}
