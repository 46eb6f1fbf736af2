import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed, forbidden } from './lint-rule-cases.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support4good-lint-'));
const found = new Map<string, string[]>();

/** Each case gets a folder of its own beside the real configuration, so that one run of biome judges them all. */
const fileOf = (file: string, index: number) => {
  const { dir, name, ext } = path.posix.parse(file);
  return name === 'index' || file === 'lib/platform/messaging.ts' || file === 'lib/zod.ts'
    ? file
    : `${dir}/${name}-${index}${ext}`;
};
const cases = [...forbidden, ...allowed].map(({ file, code, ...rest }, index) => ({
  ...rest,
  code,
  file: fileOf(file, index),
}));

/** Biome's output for people, since no other one holds the remedies: a heading names the file, the answer follows. */
function collect(output: string): void {
  let answer: string[] = [];
  for (const line of output.split('\n')) {
    const heading = /^(\S+?\.tsx?)(?::\d+:\d+)? .*━/.exec(line)?.[1];
    if (heading !== undefined) {
      answer = found.get(heading) ?? [];
      found.set(heading, answer);
    }
    answer.push(line);
  }
}

beforeAll(() => {
  for (const name of ['biome.json', 'lint'])
    cpSync(name, path.join(folder, name), { recursive: true });
  for (const { file, code } of cases) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${code}\n`);
  }
  const { stdout, stderr } = spawnSync(
    path.resolve('node_modules', '.bin', 'biome'),
    ['lint', '--vcs-enabled=false', '--colors=off', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  collect(`${stdout}\n${stderr}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('house rules', () => {
  it('has no two cases in one file', () => {
    expect(new Set(cases.map(({ file }) => file)).size).toBe(cases.length);
  });

  it.each(cases.filter((one) => 'says' in one))('$file refuses: $code', ({ file, says }) => {
    expect(found.get(file)?.join('\n') ?? 'nothing').toContain(says);
  });

  it.each(cases.filter((one) => !('says' in one)))('$file allows: $code', ({ file }) => {
    expect(found.get(file)).toBeUndefined();
  });
});
