import { afterEach, expect, it, vi } from 'vitest';
import { type ShownBanner, takeOver } from '../../../entrypoints/banner/take-over.ts';

afterEach(() => {
  globalThis.shownBanner = undefined;
});

function showEarlier(kind: ShownBanner['kind'], form: ShownBanner['form']) {
  const end = vi.fn();
  globalThis.shownBanner = { kind, form, end, ask: vi.fn() };
  return end;
}

it('takes the form of the decision when nothing was shown before', () => {
  expect(takeOver('offer', 'tab')).toBe('tab');
});

it('ends the earlier one, and keeps its form when the page is judged a second time', () => {
  const end = showEarlier('offer', 'card');
  expect(takeOver('offer', 'tab')).toBe('card');
  expect(end).toHaveBeenCalledTimes(1);
});

it('does not take the form of another kind', () => {
  showEarlier('alternatives', 'card');
  expect(takeOver('offer', 'tab')).toBe('tab');
});

it('leaves the answer to a click where it is', () => {
  const end = showEarlier('confirmation', 'card');
  expect(takeOver('credited', 'tab')).toBeUndefined();
  expect(end).not.toHaveBeenCalled();
});
