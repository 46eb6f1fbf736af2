import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../api/community/run-command.ts';
import { createFolder, writeCommunity } from './community-folder.ts';

const run = (...args: string[]) => runAt(new Date('2026-11-24T12:00:00Z'), ...args);

async function runAt(now: Date, ...args: string[]) {
  let warnings = '';
  const code = await runCommand(args, {
    write: () => undefined,
    warn: (text) => {
      warnings += text;
    },
    ask: async (_question, proposal) => proposal,
    now: () => now,
    fetch: () => Promise.reject(new Error('nothing is fetched here')),
    env: {},
  });
  return { code, warnings };
}

describe('the command line', () => {
  it.each<[string, string[], number, RegExp]>([
    ['no command', [], 2, /community <command>/],
    ['an unknown command', ['destroy'], 2, /community <command>/],
    ['an unknown flag', ['check', '--fast'], 2, /Unknown option '--fast'/],
    ['a command without its argument', ['verify'], 2, /^verify <address or folder>/],
    ['a folder that is no community', ['check', '/nonexistent'], 1, /“community init” makes one/],
    ['a directory that is not there', ['verify', '/nonexistent'], 1, /json: cannot be read/],
    [
      'a key that is not there',
      ['keys', 'show', 'assets/communities/starter'],
      1,
      /there is no key in/,
    ],
  ])('tells a steward about %s in a line', async (_name, args, code, message) => {
    const result = await run(...args);
    expect(result.code).toBe(code);
    expect(result.warnings).toMatch(message);
    expect(result.warnings).not.toContain('    at ');
  });

  it('ends with 1 when something is to be mended', async () => {
    const folder = await writeCommunity({ 'retailers.csv': 'name\n' });
    expect(await run('publish', folder)).toEqual({
      code: 1,
      warnings: expect.stringContaining('retailers.csv:1: error: the column “hosts” is missing'),
    });
  });

  it('asks nobody when nobody can answer', async () => {
    const folder = join(await createFolder(), 'corner');
    const output = await new Promise<string>((done, fail) => {
      const cli = resolve('api/community/cli.ts');
      const child = execFile(process.execPath, [cli, 'init', folder], (error, text) =>
        error === null ? done(text) : fail(error),
      );
      child.stdin?.end();
    });
    expect(output).toContain('is ready');
    // The process has the real clock.
    expect(await runAt(new Date(), 'check', folder)).toEqual({ code: 0, warnings: '' });
  }, 60_000);
});
