// Runs on any Node from 18 on, before anything is installed: no dependency, no TypeScript. It brings the machine to where
// the project's own scripts can run, then hands over to one of them under Node 24.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installNpmPackages, node24, root } from './setup/npm-packages.mjs';
import { installSystemPackages } from './setup/system-packages.mjs';

const [script, ...rest] = process.argv.slice(2);

try {
  await installNpmPackages();
  await installSystemPackages();
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  if (script === 'test') process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}

if (script !== undefined) {
  const binaries = path.join(root, 'node_modules', '.bin');
  const child = spawn(await node24(), [path.join('scripts', `${script}.ts`), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    // Killed half-way, it could not say so itself.
    if (signal !== null && script === 'test') process.stdout.write('0 passed, 1 failed\n');
    process.exit(signal === null ? (code ?? 1) : 1);
  });
}
