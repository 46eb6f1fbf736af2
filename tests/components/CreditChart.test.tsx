import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { locales } from '../../assets/locales/index.ts';
import { CreditChart } from '../../components/CreditChart.tsx';
import { renderWithWords } from './render.tsx';
import { wordsOf } from './words.ts';

const month = (name: string, expected: number, confirmed: number, paid: number) => ({
  month: name,
  expected,
  confirmed,
  paid,
});
const heights = (container: Element) =>
  Array.from(container.querySelectorAll('rect'), (bar) => Number(bar.getAttribute('height')));

it('says every figure in a table, so that nobody needs to see the bars', () => {
  renderWithWords(<CreditChart currency="USD" months={[month('2026-11', 450, 1299, 0)]} />);
  const table = within(screen.getByRole('figure')).getByRole('table');
  expect(within(table).getByRole('rowheader').textContent).toBe('November 2026');
  const cells = within(table).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual(['$4.50', '$12.99', '$0.00']);
});

it('sets the bars beside each other and never on top: they are not one sum', () => {
  const { container } = renderWithWords(
    <CreditChart currency="USD" months={[month('2026-11', 100, 50, 25)]} />,
  );
  const places = Array.from(container.querySelectorAll('rect'), (bar) => bar.getAttribute('x'));
  expect(new Set(places).size).toBe(3);
  const [expected = 0, confirmed = 0, paid = 0] = heights(container);
  expect(confirmed / expected).toBeCloseTo(0.5);
  expect(paid / expected).toBeCloseTo(0.25);
});

it('sets what a month has over the middle of its name, be it one bar or three', () => {
  const months = [
    month('2026-09', 0, 0, 25),
    month('2026-10', 10, 0, 25),
    month('2026-11', 5, 10, 15),
  ];
  const { container } = renderWithWords(<CreditChart currency="USD" months={months} />);
  for (const drawn of container.querySelectorAll('g')) {
    const left = Array.from(drawn.querySelectorAll('rect'), (bar) => Number(bar.getAttribute('x')));
    const middle = (Math.min(...left) + Math.max(...left) + 8) / 2;
    expect(middle).toBe(Number(drawn.querySelector('text')?.getAttribute('x')));
  }
});

it('draws no bar below zero or out of the picture, and keeps the smallest visible', () => {
  const { container } = renderWithWords(
    <CreditChart currency="USD" months={[month('2026-11', -500, 1_000_000_000_000, 1)]} />,
  );
  expect(heights(container)).toEqual([48, 2]);
});

it('draws a month of nothing as nothing', () => {
  const { container } = renderWithWords(
    <CreditChart currency="QQQ" months={[month('2026-11', 0, 0, 0)]} />,
  );
  expect(heights(container)).toEqual([]);
});

it('runs with the reading direction', () => {
  const months = [month('2026-10', 1, 0, 0), month('2026-11', 1, 0, 0)];
  const firstBar = (words?: Parameters<typeof renderWithWords>[1]) => {
    const { container, unmount } = renderWithWords(
      <CreditChart currency="USD" months={months} />,
      words,
    );
    const place = Number(container.querySelector('rect')?.getAttribute('x'));
    unmount();
    return place;
  };
  expect(firstBar(wordsOf(locales.ar))).toBeGreaterThan(firstBar());
});
