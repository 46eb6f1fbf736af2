import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Notice } from '../../components/Notice.tsx';
import { ShopPanel } from '../../components/ShopPanel.tsx';
import { Spoken } from '../../components/Spoken.tsx';
import type { ShopState } from '../../lib/schema/shop-state.ts';
import { popupStates } from '../gallery/popup-states.ts';
import { renderWithWords } from './render.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
// jsdom draws nothing, so it has no text as it is drawn.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  configurable: true,
  get(this: HTMLElement) {
    return this.textContent;
  },
});

const show = (text: string | undefined, tone: 'calm' | 'problem' = 'calm') => (
  <Spoken>{text !== undefined && <Notice tone={tone}>{text}</Notice>}</Spoken>
);

it('says what comes in a place that was there before, once, and not for long', () => {
  const { rerender } = renderWithWords(show(undefined));
  const place = screen.getByRole('status');
  expect(place.textContent).toBe('');
  rerender(show('Saved.'));
  expect(screen.getByRole('status')).toBe(place);
  expect(place.textContent).toBe('Saved.');
  rerender(show('Saved.'));
  expect(place.textContent).toBe('Saved.');
  act(() => vi.advanceTimersByTime(6_000));
  expect(place.textContent).toBe('');
});

it('says what the same box holds later, and the same words again when they come again', () => {
  const { rerender } = renderWithWords(show('One moment…'));
  rerender(show('Done.'));
  expect(screen.getByRole('status').textContent).toBe('One moment…Done.');
  act(() => vi.advanceTimersByTime(6_000));
  rerender(show(undefined));
  rerender(show('Done.'));
  expect(screen.getByRole('status').textContent).toBe('Done.');
});

it('keeps the second of two sentences as it is when the first goes, so that it is not said again', () => {
  const { rerender } = renderWithWords(show('One moment…'));
  const place = screen.getByRole('status');
  expect(place.getAttribute('aria-atomic')).toBe('false');
  act(() => vi.advanceTimersByTime(3_000));
  rerender(show('Done.'));
  const second = screen.getAllByText('Done.').find((each) => place.contains(each));
  act(() => vi.advanceTimersByTime(3_000));
  expect(place.textContent).toBe('Done.');
  expect(place.firstElementChild).toBe(second);
});

it('leaves what comes in a part that is read out by itself to that part', async () => {
  vi.useRealTimers();
  const { user } = renderWithWords(
    <Spoken>
      <ShopPanel
        state={popupStates['access missing'] as ShopState}
        nonprofitName=""
        onActivate={vi.fn()}
        onAllow={async () => false}
        onSilence={vi.fn()}
        onSetUp={vi.fn()}
      />
    </Spoken>,
  );
  await user.click(screen.getByRole('button', { name: 'Allow Patagonia' }));
  const said = await screen.findAllByText(/^Not allowed/);
  expect(said).toHaveLength(1);
  expect(said[0]?.closest('[aria-live]')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('');
});

it('leaves an alert to itself, which is read out however it comes', () => {
  renderWithWords(show('It failed.', 'problem'));
  expect(screen.getByRole('alert').textContent).toBe('It failed.');
  expect(screen.getByRole('status').textContent).toBe('');
});
