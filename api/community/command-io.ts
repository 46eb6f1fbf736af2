/** Where a command writes and asks; tests give their own. */
export interface CommandIo {
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
  /**
   * The answer to a question; the proposed one when it is left empty, and `unasked` (the proposed one, too, unless it is
   * given) when nobody can be asked.
   */
  readonly ask: (question: string, proposal: string, unasked?: string) => Promise<string>;
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One command of the steward's: its exit code is 0 when all is well, 1 when something is to be mended. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>;
}

/** The command line was not understood; the message is its usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}
