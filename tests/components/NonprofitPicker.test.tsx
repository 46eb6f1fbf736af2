import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NonprofitPicker } from '../../components/NonprofitPicker.tsx';
import type { NonprofitSearch } from '../../lib/domain/nonprofit-search-state.ts';
import { renderWithWords } from './render.tsx';
import { foodBank, nonprofit } from './samples.ts';

const both: NonprofitSearch = {
  status: 'found',
  items: [nonprofit(), foodBank],
  offline: false,
};

function show(search: NonprofitSearch, query = 'food') {
  const actions = { onQuery: vi.fn(), onPlace: vi.fn(), onCauseArea: vi.fn(), onChoose: vi.fn() };
  const view = renderWithWords(
    <NonprofitPicker
      query={query}
      place=""
      causeArea={undefined}
      search={search}
      chosenId={foodBank.id}
      {...actions}
    />,
  );
  return { ...view, ...actions };
}

it('lists name, place and register number, and marks the chosen one', () => {
  show(both);
  const [first, second] = screen.getAllByRole('button');
  expect(first?.textContent).toBe('American Cancer SocietyKennesaw, GA EIN 13-1788491');
  expect(first?.getAttribute('aria-pressed')).toBe('false');
  expect(second?.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('status').textContent).toBe('2 nonprofits');
});

it('chooses with one click', async () => {
  const { user, onChoose } = show(both);
  await user.click(screen.getByRole('button', { name: /^Vermont Foodbank/ }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(foodBank);
});

it('chooses by keyboard alone: down into the results, along them, Enter', async () => {
  const { user, onChoose } = show(both);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(foodBank);
});

it('passes on what is typed', async () => {
  const { user, onQuery } = show(both, '');
  await user.type(screen.getByRole('searchbox', { name: 'Search by name, city or EIN' }), 'z');
  expect(onQuery).toHaveBeenCalledExactlyOnceWith('z');
});

it('narrows the suggestions by cause, and every cause brings them back', async () => {
  const { user, onCauseArea } = show(both, '');
  expect(screen.getByText('A few to start with, in random order')).toBeTruthy();
  const causes = screen.getByRole('combobox', { name: 'Cause' });
  await user.selectOptions(causes, 'Animals');
  expect(onCauseArea).toHaveBeenLastCalledWith('animals');
  await user.selectOptions(causes, 'Every cause');
  expect(onCauseArea).toHaveBeenLastCalledWith(undefined);
});

it('takes a place that is typed by hand', async () => {
  const { user, onPlace } = show(both, '');
  await user.type(screen.getByRole('textbox', { name: 'Near a town or region' }), 'B');
  expect(onPlace).toHaveBeenCalledExactlyOnceWith('B');
});

it.each([
  [{ status: 'searching' }, 'One moment…'],
  [{ status: 'failed' }, 'The search did not answer. Check your connection and type again.'],
  [
    { status: 'found', items: [], offline: false },
    'Nothing found. Try fewer letters, the city, or the EIN.',
  ],
  [
    { status: 'found', items: [foodBank], offline: true },
    'Offline: searching the list that came with the extension.',
  ],
  [
    { status: 'found', items: [], offline: true },
    'Offline: searching the list that came with the extension.',
  ],
] satisfies [NonprofitSearch, string][])('says where the search stands: %o', (search, words) => {
  show(search);
  expect(screen.getByText(words)).toBeTruthy();
});

it('shows a place where there is no city: the country', () => {
  const scottish = {
    ...foodBank,
    id: 'gb-sc:SC012345',
    city: undefined,
    region: undefined,
    country: 'GB',
  };
  const { city: _, region: __, ...withoutPlace } = scottish;
  const item = nonprofit({ ...withoutPlace, city: undefined, region: undefined });
  show({ status: 'found', items: [item], offline: false });
  expect(screen.getByRole('button').textContent).toMatch(/United Kingdom Charity no\. SC012345$/);
});
