import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSeen } from '../../../entrypoints/banner/watch-seen.ts';

let report: (changes: object) => void;
const disconnect = vi.fn();
const button = document.createElement('button');
let lifetime: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  button.removeAttribute('data-seen');
  lifetime = new AbortController();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      disconnect = disconnect;
      observe = vi.fn();
      constructor(tell: (entries: object[]) => void) {
        report = (changes) => tell([changes]);
      }
    },
  );
  watchSeen(button, lifetime.signal);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const seen = () => button.getAttribute('data-seen');
const visible = { isIntersecting: true, isVisible: true };
const hidden = { isIntersecting: true, isVisible: false };

it('is seen after half a second for which the browser vouches, not before', () => {
  report(visible);
  vi.advanceTimersByTime(499);
  expect(seen()).toBeNull();
  vi.advanceTimersByTime(1);
  expect(seen()).toBe('yes');
});

it('is no more seen from the moment that something lies over it, and covered in the end', () => {
  report(visible);
  vi.advanceTimersByTime(600);
  report(hidden);
  expect(seen()).toBeNull();
  vi.advanceTimersByTime(1000);
  expect(seen()).toBe('covered');
  report(visible);
  expect(seen()).toBeNull();
  vi.advanceTimersByTime(500);
  expect(seen()).toBe('yes');
});

it('begins anew when it was uncovered for a moment only', () => {
  for (let times = 0; times < 5; times += 1) {
    report(visible);
    vi.advanceTimersByTime(400);
    report(hidden);
    vi.advanceTimersByTime(400);
  }
  expect(seen()).toBeNull();
});

it('is neither while it is off the screen or not shown', () => {
  report(visible);
  vi.advanceTimersByTime(600);
  report({ isIntersecting: false, isVisible: false });
  vi.advanceTimersByTime(5000);
  expect(seen()).toBeNull();
});

it('makes do with the screen where no browser vouches', () => {
  report({ isIntersecting: true });
  vi.advanceTimersByTime(500);
  expect(seen()).toBe('yes');
});

it('ends with the banner', () => {
  report(visible);
  lifetime.abort();
  vi.advanceTimersByTime(5000);
  expect(disconnect).toHaveBeenCalled();
  expect(seen()).toBeNull();
});
