import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface ConformanceArguments {
  /** Somebody's built extension; ours with test programs when undefined. */
  readonly extension: string | undefined;
  /** Where the result goes as JSON. */
  readonly json: string | undefined;
  /** Networks to walk; all when empty. */
  readonly only: readonly string[];
  /** Domains of shops that the extension speaks on, one a line. */
  readonly shops: readonly string[] | undefined;
  /** The CSS selector of the button that activates, inside the extension's shadow root. */
  readonly button: string | undefined;
}

export const usage = `npm run conformance -- [options]
  --extension DIR   another built extension for Chromium (unpacked); without it ours is built
  --shops FILE      domains of shops that it works with, one a line, at least one per row
  --button SELECTOR what activates in the node that it draws, for the clean control
  --only A,B        only these networks
  --json FILE       the result as JSON
`;

/** @throws TypeError for an option that does not exist. */
export function readArguments(given: readonly string[]): ConformanceArguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      extension: { type: 'string' },
      json: { type: 'string' },
      only: { type: 'string' },
      shops: { type: 'string' },
      button: { type: 'string' },
    },
  });
  return {
    extension: values.extension,
    json: values.json,
    only: values.only?.split(',').filter(Boolean) ?? [],
    shops:
      values.shops === undefined
        ? undefined
        : readFileSync(values.shops, 'utf8').split(/\s+/).filter(Boolean),
    button: values.button,
  };
}
