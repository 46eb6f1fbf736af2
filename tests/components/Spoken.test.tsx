import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Notice } from '../../components/Notice.tsx';
import { Spoken } from '../../components/Spoken.tsx';
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

it('leaves an alert to itself, which is read out however it comes', () => {
  renderWithWords(show('It failed.', 'problem'));
  expect(screen.getByRole('alert').textContent).toBe('It failed.');
  expect(screen.getByRole('status').textContent).toBe('');
});
