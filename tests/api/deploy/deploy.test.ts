import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../api/env.ts';
import { z } from '../../../lib/zod.ts';
import { reachableImports } from './reachable-imports.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const readText = (name: string) => readFileSync(path.join(root, name), 'utf8');
const Package = z.object({ dependencies: z.record(z.string(), z.string()) });
const dependenciesOf = (name: string) => Package.parse(JSON.parse(readText(name))).dependencies;

const { files, packages } = reachableImports(root, 'api/cli.ts');
const dockerfile = readText('api/deploy/Dockerfile');
const copied = [...dockerfile.matchAll(/^COPY (.+) (\S+)$/gm)].flatMap(([, sources = '']) =>
  sources.split(' '),
);

describe('the container', () => {
  it('holds every file that the server reads', () => {
    expect(files.size).toBeGreaterThan(100);
    const missing = [...files].filter(
      (file) => !copied.some((source) => file === source || file.startsWith(`${source}/`)),
    );
    expect(missing).toEqual([]);
  });

  it('installs every package that the server needs, in the version of the whole project', () => {
    const own = dependenciesOf('api/package.json');
    expect([...packages].filter((name) => !(name in own))).toEqual([]);
    const shared = dependenciesOf('package.json');
    for (const [name, version] of Object.entries(own)) {
      if (name in shared) expect({ name, version }).toEqual({ name, version: shared[name] });
    }
  });

  it('runs as a user without rights, and stops when it is told to', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^CMD \["node", "api\/cli\.ts", "serve"\]$/m);
  });
});

describe('the systemd unit', () => {
  it('starts the file that is there, with the settings that the server knows', () => {
    const unit = readText('api/deploy/support4good.service');
    const [, program = ''] = /^ExecStart=\S+ (\S+) serve$/m.exec(unit) ?? [];
    expect(readText(program)).toContain('findCommand');
    expect(unit).toMatch(/^EnvironmentFile=\/etc\/support4good\.env$/m);
    const settings = parseEnv(readText('api/deploy/support4good.env'));
    const { NODE_ENV, NODE_OPTIONS, ...own } = settings;
    expect(NODE_ENV).toBe('production');
    expect(dockerfile).toContain(`NODE_OPTIONS=${NODE_OPTIONS} `);
    expect(readText('package.json')).toContain(`node ${NODE_OPTIONS} api/cli.ts`);
    // Unknown names are not refused when read, because an environment holds others' too.
    const read: Readonly<Record<string, unknown>> = readEnvironment(own);
    for (const [name, value] of Object.entries(own)) expect(read[name]).toBe(value);
    for (const name of ['DATABASE_FILE', 'DIRECTORY_FOLDER'] as const) {
      expect(own[name]).toMatch(/^\/var\/lib\/support4good\//);
    }
    expect(unit).toMatch(/^StateDirectory=support4good$/m);
  });
});
