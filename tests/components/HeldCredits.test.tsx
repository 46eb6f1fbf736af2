import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type GiveOutcome, HeldCredits } from '../../components/HeldCredits.tsx';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { renderWithWords } from './render.tsx';
import { click, foodBank, nonprofit } from './samples.ts';

const held = [
  click({ activationState: 'refused' }),
  click({ clickId: 'b'.repeat(26), activationState: 'refused' }),
];

function show(chosen: Nonprofit | undefined, outcome: GiveOutcome = 'given', clicks = held) {
  const onGive = vi.fn(async () => outcome);
  const view = renderWithWords(<HeldCredits held={clicks} nonprofit={chosen} onGive={onGive} />);
  return { ...view, onGive };
}

it('gives every held credit to the nonprofit chosen now, at a click', async () => {
  const { user, onGive } = show(foodBank);
  expect(screen.getByText(/^2 credits wait/)).toBeTruthy();
  expect(onGive).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Move to Vermont Foodbank' }));
  expect(onGive.mock.calls).toEqual(held.map(({ clickId }) => [clickId, foodBank]));
  expect(await screen.findByText('Moved to Vermont Foodbank.')).toBeTruthy();
});

it.each([[nonprofit()], [undefined]])('asks to choose another first: %o', (chosen) => {
  show(chosen);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/^Choose another nonprofit/)).toBeTruthy();
});

it.each([
  ['tooLate', /stays where it is/],
  ['notServed', /Vermont Foodbank is not served there either/],
  ['failed', /Try again later/],
] as const)('says why a credit did not move: %s', async (outcome, words) => {
  const { user } = show(foodBank, outcome);
  await user.click(screen.getByRole('button'));
  expect(await screen.findByText(words)).toBeTruthy();
});

it('is silent when nothing is held', () => {
  const { container } = show(foodBank, 'given', []);
  expect(container.textContent).toBe('');
});
