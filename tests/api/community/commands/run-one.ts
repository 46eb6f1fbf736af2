import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, CommandIo } from '../../../../api/community/command-io.ts';
import { PublicKey } from '../../../../lib/schema/directory.ts';

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly warnings: string;
  /** Every question that was put, in order. */
  readonly questions: readonly string[];
}

/** Runs a command with these answers where nobody else can be asked. */
export async function runWith(
  answers: Readonly<Record<string, string>>,
  command: Command,
  args: readonly string[],
  io: Partial<CommandIo> = {},
): Promise<Outcome> {
  let output = '';
  let warnings = '';
  const questions: string[] = [];
  const code = await command.run(args, {
    write: (text) => {
      output += text;
    },
    warn: (text) => {
      warnings += text;
    },
    ask: async (question, proposal, unasked = proposal) => {
      questions.push(question);
      return answers[question] ?? unasked;
    },
    now: () => new Date('2026-11-24T12:00:00Z'),
    fetch: () => Promise.reject(new Error('nothing is fetched here')),
    env: {},
    ...io,
  });
  return { code, output, warnings, questions };
}

export const run = (command: Command, ...args: string[]): Promise<Outcome> =>
  runWith({}, command, args);

/** Replaces a part of a file, as a steward with an editor does. */
export async function edit(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
  await writeFile(path, text.replace(from, to));
}

export const publicKeyIn = (output: string): PublicKey =>
  PublicKey.parse(/public key (\S+)/.exec(output)?.[1]);
