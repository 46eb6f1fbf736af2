import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Where PostgreSQL's server programs are; undefined when they are not installed. Debian keeps them off the PATH. */
export function findPostgres(): string | undefined {
  const debian = ['18', '17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`);
  const folders = [...debian, ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root, so then it runs as `nobody`. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => resolve());
  await promise;
  const address = server.address();
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

async function start(folder: string, programs: string): Promise<string> {
  const user = await unprivileged();
  const data = join(folder, 'data');
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (user !== undefined) {
    await chown(folder, user.uid, user.gid);
    await chown(data, user.uid, user.gid);
  }
  const options = { cwd: folder, ...user };
  const initialise = ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
  await run(join(programs, 'initdb'), initialise, options);
  const port = await freePort();
  // Durability is for real servers; these books are thrown away.
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  const begin = ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start'];
  await run(join(programs, 'pg_ctl'), begin, options);
  return `postgres://test@127.0.0.1:${port}`;
}

/** Starts the run's one cluster, or waits for the test file that is starting it. */
async function clusterUrl(folder: string, programs: string): Promise<string> {
  const ready = join(folder, 'url');
  try {
    await mkdir(join(folder, 'starting'));
  } catch {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (existsSync(ready)) return readFile(ready, 'utf8');
      await pause(100);
    }
    throw new Error(`PostgreSQL did not start; see ${join(folder, 'log')}`);
  }
  const url = await start(folder, programs);
  await writeFile(`${ready}.new`, url);
  await run('mv', [`${ready}.new`, ready]);
  return url;
}

/** A new, empty database in the run's cluster; it goes with the cluster. */
export async function createDatabase(folder: string, programs: string): Promise<string> {
  const cluster = await clusterUrl(folder, programs);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: `${cluster}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${cluster}/${name}`;
}

/** Stops the cluster at once, as a crash would, and starts it again on its port. */
export async function restartCluster(folder: string, programs: string): Promise<void> {
  const options = { cwd: folder, ...(await unprivileged()) };
  const data = join(folder, 'data');
  const again = ['-D', data, '-l', join(folder, 'log'), '-m', 'immediate', '-w', 'restart'];
  await run(join(programs, 'pg_ctl'), again, options);
}

/** Stops the cluster, if a test file started one, and deletes its folder. */
export async function removeCluster(folder: string): Promise<void> {
  const programs = findPostgres();
  const data = join(folder, 'data');
  if (programs !== undefined && existsSync(join(data, 'postmaster.pid'))) {
    const options = { cwd: folder, ...(await unprivileged()) };
    const stop = ['-D', data, '-m', 'immediate', '-w', 'stop'];
    await run(join(programs, 'pg_ctl'), stop, options);
  }
  await rm(folder, { recursive: true, force: true });
}
