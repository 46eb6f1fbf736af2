import { parseArgs } from 'node:util';

export const usage = `npm run bench:page -- [options]
  --rounds N   how often each page is loaded for its times (9; a third of it for heap and script)
  --json       the figures as JSON on standard output
  --built      measure the demo's package as it lies there, without building it
`;

export interface BenchArguments {
  readonly rounds: number;
  readonly json: boolean;
  readonly built: boolean;
}

/** @throws TypeError for an option that does not exist, or a number of rounds that is none. */
export function readArguments(given: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      rounds: { type: 'string', default: '9' },
      json: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 3 || rounds > 99) {
    throw new TypeError('--rounds takes a whole number from 3 to 99');
  }
  return { rounds, json: values.json, built: values.built };
}
