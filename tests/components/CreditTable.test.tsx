import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CreditTable } from '../../components/CreditTable.tsx';
import { renderWithWords } from './render.tsx';
import { click, credit, foodBank } from './samples.ts';

const bodyRows = () => screen.getAllByRole('row').slice(1);

it('lists date, shop, nonprofit, status and amount of every sale', () => {
  const clicks = [
    click({ credits: [credit('declined', 450)] }),
    click({ createdAt: '2026-10-01T12:00:00Z', activationState: 'refused', sandbox: true }),
  ];
  renderWithWords(<CreditTable clicks={clicks} />);
  expect(bodyRows().map((row) => row.textContent)).toEqual([
    'Nov 3, 2026PatagoniaAmerican Cancer SocietyCancelled$4.50',
    'Oct 1, 2026PatagoniaAmerican Cancer SocietyHeld until you choose again Test, no money–',
  ]);
});

it('is called what it is, for whoever comes to it by a list of tables', () => {
  renderWithWords(<CreditTable clicks={[click()]} />);
  expect(screen.getByRole('table', { name: 'Credits one by one' })).toBeTruthy();
});

it('filters by shop or nonprofit', async () => {
  const { user } = renderWithWords(
    <CreditTable clicks={[click(), click({ clickId: 'b'.repeat(26), nonprofit: foodBank })]} />,
  );
  await user.type(screen.getByRole('searchbox', { name: 'Filter by shop or nonprofit' }), 'FOOD');
  expect(bodyRows()).toHaveLength(1);
  expect(screen.getByRole('status').textContent).toBe('1 entry');
});

it('stays small with 5,000 entries and opens the rest in steps', async () => {
  const credits = Array.from({ length: 5000 }, (_, index) => credit('pending', 1, index + 1));
  const { user } = renderWithWords(<CreditTable clicks={[click({ credits })]} />);
  expect(bodyRows()).toHaveLength(50);
  expect(screen.getByRole('status').textContent).toBe('5,000 entries');
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(bodyRows()).toHaveLength(100);
});

it('leads the keyboard to the first entry that a step brought, also when it was the last step', async () => {
  const credits = Array.from({ length: 120 }, (_, index) => credit('pending', 1, index + 1));
  const { user } = renderWithWords(<CreditTable clicks={[click({ credits })]} />);
  for (const [name, first] of [
    ['Show 50 more', 50],
    ['Show 20 more', 100],
  ] as const) {
    screen.getByRole('button', { name }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(bodyRows()[first]);
  }
  expect(bodyRows()).toHaveLength(120);
});

it('filters by stage; a held click is held, whatever was reported', async () => {
  const { user } = renderWithWords(
    <CreditTable
      clicks={[
        click({ credits: [credit('paid', 100), credit('pending', 200, 2)] }),
        click({ clickId: 'b'.repeat(26) }),
        click({ clickId: 'c'.repeat(26), activationState: 'refused' }),
      ]}
    />,
  );
  const stages = screen.getByRole('combobox', { name: 'Status' });
  const amounts = () => bodyRows().map((row) => row.lastElementChild?.textContent);
  await user.selectOptions(stages, 'Paid');
  expect(amounts()).toEqual(['$1.00']);
  await user.selectOptions(stages, 'Held until you choose again');
  expect(amounts()).toEqual(['–']);
  await user.selectOptions(stages, 'Cancelled');
  expect(bodyRows()).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('0 entries');
  await user.selectOptions(stages, 'Every status');
  expect(bodyRows()).toHaveLength(4);
});
