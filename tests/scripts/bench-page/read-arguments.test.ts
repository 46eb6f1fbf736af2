import { expect, it } from 'vitest';
import { readArguments } from '../../../scripts/bench-page/read-arguments.ts';

it('has defaults', () => {
  expect(readArguments([])).toEqual({ rounds: 9, json: false, built: false });
});

it('takes rounds, JSON and a package that is built', () => {
  expect(readArguments(['--rounds', '15', '--json', '--built'])).toEqual({
    rounds: 15,
    json: true,
    built: true,
  });
});

it.each([['--rounds', '2'], ['--rounds', 'many'], ['--rounds', '1e9'], ['--fast']])(
  'refuses %s %s',
  (...given) => {
    expect(() => readArguments(given.filter((each) => each !== undefined))).toThrow(TypeError);
  },
);
