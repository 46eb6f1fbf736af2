import { createInterface, type Interface } from 'node:readline/promises';
import { type CommandIo, UsageError } from './command-io.ts';

type Terminal = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * Asks on a terminal, one question after the other. One reader for all of them: each would end with what was typed or
 * pasted ahead. Where there is no terminal nobody is asked.
 */
export function createAsk(input: Terminal, output: NodeJS.WritableStream): CommandIo['ask'] {
  let reader: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  let isClosed = false;
  const open = () => {
    const opened = createInterface({ input, output });
    opened.once('close', () => {
      isClosed = true;
    });
    return opened;
  };
  return async (question, proposal, unasked = proposal) => {
    if (input.isTTY !== true) return unasked;
    reader ??= open();
    lines ??= reader[Symbol.asyncIterator]();
    reader.setPrompt(`${question} ${proposal === '' ? '' : `[${proposal}] `}`);
    if (!isClosed) reader.prompt();
    const { value, done } = await lines.next();
    if (done === true) throw new UsageError('Stopped before everything was answered.');
    // Between questions nothing waits for the terminal, or the process would never end.
    if (!isClosed) reader.pause();
    return value.trim() || proposal;
  };
}
