import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FindElsewhere } from '../../components/FindElsewhere.tsx';
import { Elsewhere } from '../../lib/schema/elsewhere.ts';
import { renderWithWords } from './render.tsx';
import { alternative, cotopaxi } from './samples.ts';

const searched = (findings: object[], product: object = { name: 'Linen shirt' }) =>
  Elsewhere.parse({ state: 'searched', product, findings });
const ask = 'Find this elsewhere';

async function find(answer: () => Promise<Elsewhere>) {
  const onFind = vi.fn(answer);
  const view = renderWithWords(<FindElsewhere onFind={onFind} />);
  await view.user.click(screen.getByRole('button', { name: ask }));
  return { ...view, onFind };
}

describe('find this elsewhere', () => {
  it('reads nothing before it is asked, and once per click', async () => {
    const onFind = vi.fn(async () => searched([]));
    renderWithWords(<FindElsewhere onFind={onFind} />);
    expect(onFind).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: ask, description: /on this device/ })).toBeTruthy();
  });

  it('cannot be asked twice while it reads', async () => {
    const { onFind, user } = await find(() => new Promise(() => undefined));
    const button = screen.getByRole('button', { name: 'Reading the page…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
    await user.click(button);
    await user.keyboard('{Enter}');
    expect(onFind).toHaveBeenCalledTimes(1);
  });

  it('leads the keyboard on to what it found', async () => {
    await find(async () => searched([]));
    expect(document.activeElement?.textContent).toContain('Linen shirt');
  });

  it('links to each shop by what it has or can be searched for, and tells it nothing else', async () => {
    await find(async () =>
      searched(
        [
          {
            alternative: cotopaxi,
            url: 'https://www.cotopaxi.com/p/1',
            by: 'listing',
            price: { minor: 2500, currency: 'USD' },
          },
          { alternative: alternative(), url: 'https://www.rei.com/search?q=Linen', by: 'name' },
        ],
        { name: 'Linen shirt' },
      ),
    );
    expect(screen.getByText('Linen shirt')).toBeTruthy();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://www.cotopaxi.com/p/1',
      'https://www.rei.com/search?q=Linen',
    ]);
    for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.getByText('Has this product for $25.00')).toBeTruthy();
    expect(screen.getByText('Search by name')).toBeTruthy();
    expect(screen.getByText('Also sells sports and outdoor gear (United States)')).toBeTruthy();
    expect(screen.getByText(/Nothing is sent until you choose a shop/)).toBeTruthy();
  });

  it.each([
    ['isbn', 'Search by ISBN 9780306406157'],
    ['gtin', 'Search by product number 9780306406157'],
  ])('says which number would be searched for: %s', async (by, words) => {
    const finding = { alternative: alternative(), url: 'https://www.rei.com/x', by };
    await find(async () => searched([finding], { name: 'A book', gtin: '9780306406157' }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('shows three and the rest on request', async () => {
    const findings = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      alternative: { ...cotopaxi, business: { ...cotopaxi.business, domain: `${name}.com` } },
      url: `https://${name}.com/`,
      by: 'name',
    }));
    const { user } = await find(async () => searched(findings));
    expect(screen.getAllByRole('link')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(screen.getAllByRole('link')).toHaveLength(5);
  });

  it.each([
    ['no product', async () => Elsewhere.parse({ state: 'noProduct' }), /No product found/],
    [
      'a page kept from us',
      async () => Elsewhere.parse({ state: 'unreadable' }),
      /does not let us/,
    ],
    ['no listed shop', async () => searched([]), /None of the listed shops/],
    ['no answer', () => Promise.reject(new Error('gone')), /did not answer/],
  ])('has words for %s', async (_, answer, words) => {
    await find(answer);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('shows markup in a product’s name as letters', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { container } = await find(async () => searched([], { name }));
    expect(screen.getByText(name)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });
});
