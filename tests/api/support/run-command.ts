import process from 'node:process';
import { vi } from 'vitest';
import { findCommand } from '../../../api/commands/commands.ts';

/** Runs a command inside the test's own process, which takes milliseconds where a process of its own takes seconds. */
export async function runCommand(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string; errors: string }> {
  const found = await findCommand(words);
  if (found === undefined) throw new Error(`No command is called ${words.join(' ')}`);
  let output = '';
  let errors = '';
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text);
    return true;
  });
  try {
    return { code: await found.command.run(found.rest, variables), output, errors };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
