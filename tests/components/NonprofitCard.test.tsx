import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { NonprofitCard } from '../../components/NonprofitCard.tsx';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { renderWithWords } from './render.tsx';
import { foodBank, nonprofit } from './samples.ts';

/** The card as its container drives it: the choice that was saved comes back as the current one. */
function Saved(props: { first: Nonprofit | undefined; save: (chosen: Nonprofit) => boolean }) {
  const [current, setCurrent] = useState(props.first);
  return (
    <NonprofitCard
      nonprofit={current}
      onChoose={async (chosen) => {
        const saved = props.save(chosen);
        if (saved) setCurrent(chosen);
        return saved;
      }}
      picker={(onChoose) => (
        <button type="button" onClick={() => onChoose(foodBank)}>
          Pick the food bank
        </button>
      )}
    />
  );
}

it('changes in two actions and takes it back with one more', async () => {
  const save = vi.fn((_: Nonprofit) => true);
  const { user } = renderWithWords(<Saved first={nonprofit()} save={save} />);
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await user.click(screen.getByRole('button', { name: 'Pick the food bank' }));
  expect((await screen.findByRole('status')).textContent).toMatch(
    /^From now on: Vermont Foodbank\./,
  );
  expect(screen.queryByRole('button', { name: 'Pick the food bank' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(save.mock.calls).toEqual([[foodBank], [nonprofit()]]);
  expect(await screen.findByText('American Cancer Society')).toBeTruthy();
});

it('offers no undo for a first choice: there is nothing to go back to', async () => {
  const { user } = renderWithWords(<Saved first={undefined} save={() => true} />);
  expect(screen.getByText(/Without one there is no credit/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Choose a nonprofit' }));
  await user.click(screen.getByRole('button', { name: 'Pick the food bank' }));
  await screen.findByRole('status');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('keeps the old one and says so when the choice could not be saved', async () => {
  const { user } = renderWithWords(<Saved first={nonprofit()} save={() => false} />);
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await user.click(screen.getByRole('button', { name: 'Pick the food bank' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not save/);
  expect(screen.getByText('American Cancer Society')).toBeTruthy();
});

it('cancels without a change', async () => {
  const save = vi.fn((_: Nonprofit) => true);
  const { user } = renderWithWords(<Saved first={nonprofit()} save={save} />);
  const button = screen.getByRole('button', { name: 'Change' });
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(save).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Pick the food bank' })).toBeNull();
});
