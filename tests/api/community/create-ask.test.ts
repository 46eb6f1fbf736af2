import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { createAsk } from '../../../api/community/create-ask.ts';

function terminal(isTTY = true) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  return { input, ask: createAsk(input, output), said: () => String(output.read() ?? '') };
}

it('gives each question its own line, also when all were pasted at once', async () => {
  const { input, ask } = terminal();
  input.write('Maple Street Books\n\n  Ana \nspare\n');
  expect(await ask('What is it called?', 'it')).toBe('Maple Street Books');
  expect(await ask('What is it for?', 'Shops we recommend.')).toBe('Shops we recommend.');
  expect(await ask('Who answers for it?', '')).toBe('Ana');
});

it('shows a proposal where there is one', async () => {
  const { input, ask, said } = terminal();
  input.write('\n\n');
  await ask('What does it keep?', '0 %');
  expect(said()).toContain('What does it keep? [0 %] ');
  await ask('In which city?', '');
  expect(said()).toMatch(/In which city\? (?!\[)/);
});

it('ends what was begun when the terminal is closed, and asks nobody without one', async () => {
  const { input, ask } = terminal();
  input.end('Maple Street Books\n');
  expect(await ask('What is it called?', 'it')).toBe('Maple Street Books');
  await expect(ask('What is it for?', 'all')).rejects.toThrow('Stopped before everything');
  expect(await terminal(false).ask('What is it called?', 'it')).toBe('it');
});
