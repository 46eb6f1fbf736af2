/** A sub-command of the server's command line. */
export interface Command {
  /** What follows its name. */
  readonly usage: string;
  readonly summary: string;
  /** Does it and returns the process's exit code. */
  readonly run: (
    words: readonly string[],
    environment: Readonly<Record<string, string | undefined>>,
  ) => Promise<number>;
}
