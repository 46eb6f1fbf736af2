import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AlternativeList } from '../../components/AlternativeList.tsx';
import { renderWithWords } from './render.tsx';
import { alternative, cotopaxi } from './samples.ts';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const { business } = alternative();
    return alternative({
      business: { ...business, domain: `shop${index}.com`, name: `Shop ${index}` },
    });
  });

it('gives each business its reason, its evidence with scope and date, and who lists it', () => {
  renderWithWords(<AlternativeList alternatives={[cotopaxi]} />);
  expect(screen.getByRole('link', { name: /^Cotopaxi/ }).getAttribute('href')).toBe(
    'https://www.cotopaxi.com/',
  );
  expect(screen.getByText('B Corp, and sells clothes and shoes')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'B Corp (whole company)' }).getAttribute('href')).toMatch(
    /^https:\/\/www\.bcorporation\.net\//,
  );
  const checked = screen.getByText('checked Aug 4, 2026');
  expect(checked.parentElement?.textContent).toMatch(/Listed by Maple Street School$/);
});

it('names the source where no certificate speaks for the whole shop', () => {
  renderWithWords(<AlternativeList alternatives={[alternative()]} />);
  expect(screen.getByRole('link', { name: 'Source' }).getAttribute('href')).toBe(
    'https://www.rei.com/about-rei',
  );
});

it('shows three and opens the rest on request, in the order given', async () => {
  const { user } = renderWithWords(<AlternativeList alternatives={numbered(5)} />);
  const names = () => screen.getAllByText(/^Shop \d$/).map((node) => node.textContent);
  expect(names()).toEqual(['Shop 0', 'Shop 1', 'Shop 2']);
  await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(names()).toEqual(['Shop 0', 'Shop 1', 'Shop 2', 'Shop 3', 'Shop 4']);
  expect(screen.queryByRole('button')).toBeNull();
});

it('leads the keyboard to the first of the rest, and leaves it be when the list changes', async () => {
  const list = numbered(5);
  const { user, rerender } = renderWithWords(<AlternativeList alternatives={list} />);
  screen.getByRole('button', { name: 'Show 2 more' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement?.textContent).toMatch(/^Shop 3/);
  await user.tab();
  const link = screen.getByRole('link', { name: /^Shop 3/ });
  expect(document.activeElement).toBe(link);
  rerender(<AlternativeList alternatives={[...numbered(6).slice(5), ...list]} />);
  expect(document.activeElement).toBe(link);
});

it('opens no shop with access to our page, and sends it no referrer', () => {
  renderWithWords(<AlternativeList alternatives={numbered(3)} />);
  for (const link of screen.getAllByRole('link')) {
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  }
});

it('says so when there is none', () => {
  renderWithWords(<AlternativeList alternatives={[]} />);
  expect(screen.getByText('No alternative listed for this shop yet.')).toBeTruthy();
});
