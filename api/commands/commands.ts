import type { Command } from './command.ts';
import { serve } from './serve.ts';

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([['serve', serve]]);

/** The list of commands, one a line. */
export function usage(): string {
  const lines = [...commands].map(
    ([name, command]) => `  ${`${name} ${command.usage}`.padEnd(44)}${command.summary}`,
  );
  return `Usage: node api/cli.ts COMMAND\n${lines.join('\n')}\n`;
}
