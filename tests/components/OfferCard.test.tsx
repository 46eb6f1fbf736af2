import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type ActivationOutcome, OfferCard } from '../../components/OfferCard.tsx';
import { renderWithWords } from './render.tsx';
import { offer } from './samples.ts';

/** The sentence as a whole; its figure is set off inside it. */
const title = (container: Element) => container.querySelector('p')?.textContent;
const opened = async (): Promise<ActivationOutcome> => ({ ok: true });

it('says beside the button what goes to whom, who pays, when, and what the operator keeps', () => {
  const { container } = renderWithWords(<OfferCard offer={offer()} onActivate={opened} />);
  expect(title(container)).toBe('About 4.5% of this order goes to American Cancer Society');
  expect(screen.getByText('EIN 13-1788491')).toBeTruthy();
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Patagonia pays it. Your price stays the same.',
    'It is paid later, usually after 30 to 90 days. A return cancels it.',
    'It is not a tax-deductible gift from you.',
    'Maple Street School keeps 10% of what Patagonia pays; the rest goes on.',
    'Rate read on Nov 1, 2026.',
  ]);
});

it('states a fixed amount less the operator share', () => {
  const rate = { kind: 'fixed', amount: { minor: 350, currency: 'USD' } } as const;
  const { container } = renderWithWords(<OfferCard offer={offer({ rate })} onActivate={opened} />);
  expect(title(container)).toBe('About $3.15 for this order goes to American Cancer Society');
});

it('never calls anything donated', () => {
  const { container } = renderWithWords(<OfferCard offer={offer()} onActivate={opened} />);
  expect(container.textContent).not.toMatch(/donat/i);
});

it('marks a test program, and only that', () => {
  const { rerender } = renderWithWords(<OfferCard offer={offer()} onActivate={opened} />);
  expect(screen.queryByText('Test program: no money flows.')).toBeNull();
  rerender(<OfferCard offer={offer({ sandbox: true })} onActivate={opened} />);
  expect(screen.getByText('Test program: no money flows.')).toBeTruthy();
});

it('asks once per click and stays busy while the shop opens', async () => {
  const activate = vi.fn(opened);
  const { user } = renderWithWords(<OfferCard offer={offer()} onActivate={activate} />);
  const button = screen.getByRole('button', { name: 'Credit American Cancer Society' });
  await user.click(button);
  await user.click(button);
  expect(activate).toHaveBeenCalledTimes(1);
  expect(button.textContent).toBe('Opening Patagonia…');
});

it.each([
  ['offerExpired', /earlier page/],
  ['alreadyActivated', /Already done/],
  ['stoodDown', /Another site referred/],
  ['noNonprofit', /Choose a nonprofit first/],
  ['linkRefused', /did not pass our checks/],
  ['storageFailed', /disk space/],
  ['unreachable', /did not answer/],
] as const)('says in its own words why nothing opened: %s', async (code, words) => {
  const { user } = renderWithWords(
    <OfferCard offer={offer()} onActivate={async () => ({ ok: false, code })} />,
  );
  await user.click(screen.getByRole('button'));
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.getByRole('button', { name: 'Credit American Cancer Society' })).toBeTruthy();
});

it('shows markup in a name as letters', () => {
  const name = '<img src=x onerror=alert(1)>';
  const nonprofit = { ...offer().nonprofit, name };
  const { container } = renderWithWords(
    <OfferCard offer={offer({ nonprofit })} onActivate={opened} />,
  );
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByRole('button', { name: `Credit ${name}` })).toBeTruthy();
});
