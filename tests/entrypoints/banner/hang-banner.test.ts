import { beforeEach, expect, it, vi } from 'vitest';
import { hangBanner } from '../../../entrypoints/banner/hang-banner.ts';

beforeEach(() => {
  // jsdom has neither layout nor a top layer.
  document.elementFromPoint = () => document.body;
  HTMLElement.prototype.showPopover = vi.fn();
});

it('hangs beside the page’s body, in the top layer, in its usual corner', () => {
  const host = document.createElement('div');
  hangBanner(host);
  expect(host.parentElement).toBe(document.documentElement);
  expect(host.popover).toBe('manual');
  expect(host.showPopover).toHaveBeenCalledTimes(1);
  expect(host.dataset.corner).toBe('');
});

it('is still shown where the page has no top layer to offer', () => {
  HTMLElement.prototype.showPopover = () => {
    throw new DOMException('not now', 'NotSupportedError');
  };
  const host = document.createElement('div');
  hangBanner(host);
  expect(host.isConnected).toBe(true);
});
