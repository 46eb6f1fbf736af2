import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Display {
  /** For the environment variable DISPLAY. */
  readonly name: string;
  close(): Promise<void>;
}

/** An X server that draws into memory, for what a headless browser cannot show: its own prompts. */
export async function startDisplay(size = '1280x900x24'): Promise<Display> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const failed = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${String(code)} before it had a display`);
  });
  const [line] = await Promise.race([once(server.stdout, 'data'), failed]);
  failed.catch(() => undefined); // From here on an exit is what close() asks for.
  return {
    name: `:${String(line).trim()}`,
    close: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
