import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AchievementList } from '../../components/AchievementList.tsx';
import { CreditSummaryCard } from '../../components/CreditSummaryCard.tsx';
import { renderWithWords } from './render.tsx';
import { click, credit, foodBank, now } from './samples.ts';

it('shows expected, confirmed and paid beside each other and no sum of them', () => {
  const credits = [credit('pending', 100), credit('confirmed', 20, 2), credit('paid', 3, 3)];
  const { container } = renderWithWords(
    <CreditSummaryCard clicks={[click({ credits })]} now={now} />,
  );
  const texts = screen.getAllByRole('definition').map((node) => node.textContent);
  expect(texts).toEqual(['$1.00', '$0.20', '$0.03']);
  expect(screen.getAllByRole('term').map((node) => node.textContent)).toEqual([
    'Expected',
    'Confirmed',
    'Paid',
  ]);
  expect(container.textContent).not.toContain('1.23');
});

it('keeps nonprofits apart and marks test money', () => {
  const clicks = [
    click({ credits: [credit('pending', 100)] }),
    click({ nonprofit: foodBank, sandbox: true, credits: [credit('confirmed', 200)] }),
  ];
  renderWithWords(<CreditSummaryCard clicks={clicks} now={now} />);
  const [first, second] = screen.getAllByRole('listitem');
  if (first === undefined || second === undefined) throw new Error('two rows expected');
  expect(within(first).queryByText('Test, no money')).toBeNull();
  expect(within(second).getByText('Vermont Foodbank')).toBeTruthy();
  expect(within(second).getByText('Test, no money')).toBeTruthy();
});

it('says what waits, and when there is nothing', () => {
  const { rerender } = renderWithWords(
    <CreditSummaryCard clicks={[click(), click({ clickId: 'b'.repeat(26) })]} now={now} />,
  );
  expect(screen.getByText('2 visits without a report so far')).toBeTruthy();
  rerender(<CreditSummaryCard clicks={[]} now={now} />);
  expect(screen.getByText(/^Nothing yet\./)).toBeTruthy();
});

it('tells beside them what communities achieved, each at one stage and in its currencies’ own units', () => {
  const { container } = renderWithWords(
    <CreditSummaryCard clicks={[]} now={now}>
      <AchievementList
        achievements={[
          {
            communityId: 'books',
            community: 'Book people',
            sandbox: false,
            stage: 'paid',
            amounts: [
              { minor: 124_050, currency: 'USD' },
              { minor: 4000, currency: 'JPY' },
            ],
          },
          {
            communityId: 'town',
            community: 'Our town',
            sandbox: true,
            stage: 'expected',
            amounts: [{ minor: 1500, currency: 'KWD' }],
          },
        ]}
      />
    </CreditSummaryCard>,
  );
  expect(
    screen.getByRole('heading', { name: 'Your communities, all members together' }),
  ).toBeTruthy();
  expect(screen.getAllByRole('definition').map((node) => node.textContent)).toEqual([
    '$1,240.50 and ¥4,000 paid to nonprofits',
    'KWD\u00a01.500 expected, not certain yet',
  ]);
  expect(container.textContent).toContain('Our townTest, no money');
});

it('says nothing of communities where nothing is known', () => {
  const { container } = renderWithWords(<AchievementList achievements={[]} />);
  expect(container.textContent).toBe('');
});
