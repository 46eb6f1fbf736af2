import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hangBanner } from '../../../entrypoints/banner/hang-banner.ts';

// jsdom has neither layout nor a top layer; both are driven in tests/browser/banner.
/** One frame and the task after it. */
const frame = 20;
const inCorner = { left: 836, top: 540, right: 1268, bottom: 784, width: 432, height: 244 };
let isOpen: boolean;
let isUsed: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  isOpen = false;
  isUsed = false;
  document.body.replaceChildren();
  Object.assign(globalThis, { innerWidth: 1280, innerHeight: 800 });
  Document.prototype.elementFromPoint = (x, y) => document.elementsFromPoint(x, y)[0] ?? null;
  Document.prototype.elementsFromPoint = () => [document.body];
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => inCorner as DOMRect;
  HTMLElement.prototype.showPopover = vi.fn(() => {
    isOpen = true;
  });
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (
    this: Element,
    selector: string,
  ) {
    return selector === ':popover-open' ? isOpen && this.isConnected : isUsed;
  });
  const { querySelector } = Document.prototype;
  Document.prototype.querySelector = function (selector: string) {
    return querySelector.call(this, selector.replace(':modal', 'dialog[open]'));
  };
});

function hang(form: 'card' | 'tab' = 'card', passed = frame, decided?: Promise<void>) {
  const host = document.createElement('div');
  const parts = { card: document.createElement('section'), tab: document.createElement('button') };
  host.style.position = 'fixed';
  host.append(parts.card, parts.tab);
  const lifetime = new AbortController();
  lifetime.signal.addEventListener('abort', () => host.remove());
  const onPlaced = vi.fn();
  const onLost = vi.fn(() => lifetime.abort());
  const root = document.documentElement;
  const { open } = hangBanner({ host, parts, decided }, root, form, lifetime.signal, {
    onPlaced,
    onLost,
  });
  expect(host.dataset.form).toBe('nowhere');
  vi.advanceTimersByTime(passed);
  return { host, parts, onPlaced, onLost, lifetime, open };
}

const covered = () => {
  document.body.innerHTML = '<button>Pay</button>';
  Document.prototype.elementsFromPoint = () => [...document.body.children, document.body];
};
const rest = () => vi.advanceTimersByTimeAsync(400);

it('hangs beside the page’s body, in the top layer, in its usual corner', () => {
  const { host, onPlaced } = hang();
  expect(host.parentElement).toBe(document.documentElement);
  expect(host.popover).toBe('manual');
  expect(host.dataset).toMatchObject({ form: 'card', corner: 'bottom right' });
  expect(onPlaced).toHaveBeenCalledExactlyOnceWith('card');
});

describe('within its first frame', () => {
  it('is not placed any more when it has ended', () => {
    const { lifetime, onPlaced } = hang('card', 0);
    lifetime.abort();
    vi.advanceTimersByTime(frame);
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it('is nowhere when the page takes it out', async () => {
    const { host, onPlaced, onLost } = hang('card', 0);
    host.remove();
    await vi.advanceTimersByTimeAsync(frame);
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('nowhere');
    expect(onLost).toHaveBeenCalledOnce();
  });
});

describe('before it is decided on', () => {
  it('is unseen and has no place, and has one at once when it is', async () => {
    const decided = Promise.withResolvers<void>();
    const { host, onPlaced } = hang('card', 500, decided.promise);
    expect(host.dataset.form).toBe('nowhere');
    expect(onPlaced).not.toHaveBeenCalled();
    decided.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(host.dataset.form).toBe('card');
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('card');
  });

  it('says that the page took it out only if there was something to show', async () => {
    const decided = Promise.withResolvers<void>();
    const { host, onPlaced, onLost } = hang('card', frame, decided.promise);
    host.remove();
    await vi.advanceTimersByTimeAsync(frame);
    expect(onLost).toHaveBeenCalledOnce();
    expect(onPlaced).not.toHaveBeenCalled();
    decided.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('nowhere');
  });

  it('is not placed any more when it has ended', async () => {
    const decided = Promise.withResolvers<void>();
    const { lifetime, onPlaced } = hang('card', frame, decided.promise);
    lifetime.abort();
    decided.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(onPlaced).not.toHaveBeenCalled();
  });
});

it('is not shown where every place is taken, and says so once', async () => {
  covered();
  const { host, onPlaced } = hang();
  expect(host.dataset.form).toBe('nowhere');
  document.body.append('more');
  await rest();
  expect(onPlaced).toHaveBeenCalledExactlyOnceWith('nowhere');
});

it('is not shown where the browser has not given it its style', () => {
  vi.spyOn(globalThis, 'getComputedStyle').mockReturnValue({ position: 'static' } as never);
  expect(hang().host.dataset.form).toBe('nowhere');
  vi.restoreAllMocks();
});

it('waits for a modal dialog of the page to close', async () => {
  document.body.innerHTML = '<dialog open></dialog>';
  const { host, onPlaced } = hang();
  expect(host.dataset.form).toBe('nowhere');
  document.body.replaceChildren();
  await rest();
  expect(host.dataset.form).toBe('card');
  expect(onPlaced.mock.calls).toEqual([['nowhere'], ['card']]);
});

it('becomes a tab when a field comes to lie beneath it, and stays one', async () => {
  const { host, onPlaced } = hang();
  covered();
  // The first four tries are the card's; the tab finds a place elsewhere.
  const tab = { ...inCorner, left: 1200, top: 16, right: 1268, bottom: 60, width: 68, height: 44 };
  Element.prototype.getBoundingClientRect = function () {
    return (this.localName === 'button' && this.parentElement === host ? tab : inCorner) as DOMRect;
  };
  Document.prototype.elementsFromPoint = (_x, y) =>
    y > 100 ? [...document.body.children, document.body] : [document.body];
  document.dispatchEvent(new Event('scrollend'));
  await rest();
  expect(host.dataset.form).toBe('tab');
  document.body.replaceChildren();
  Document.prototype.elementsFromPoint = () => [document.body];
  document.dispatchEvent(new Event('scrollend'));
  await rest();
  expect(host.dataset.form).toBe('tab');
  expect(onPlaced.mock.calls).toEqual([['card'], ['tab']]);
});

it('stays open while the shopper is using it', async () => {
  const { host } = hang();
  covered();
  isUsed = true;
  document.dispatchEvent(new Event('scrollend'));
  await rest();
  expect(host.dataset.form).toBe('card');
});

it('opens from the tab to the card', () => {
  const { host, open } = hang('tab');
  expect(host.dataset.form).toBe('tab');
  open();
  expect(host.dataset.form).toBe('card');
});

it.each<[string, (host: HTMLElement) => void]>([
  ['takes it out', (host) => host.remove()],
  ['puts it under another parent', (host) => document.body.append(host)],
  [
    'closes it',
    (host) => {
      isOpen = false;
      host.dispatchEvent(new Event('toggle'));
    },
  ],
  ['makes it inert', (host) => host.setAttribute('inert', '')],
  ['styles it', (host) => host.setAttribute('style', 'opacity: 0')],
  ['hides it from screen readers', (host) => host.setAttribute('aria-hidden', 'true')],
])('goes when the page %s', async (_, act) => {
  const { host, onLost } = hang();
  act(host);
  await vi.advanceTimersByTimeAsync(0);
  expect(onLost).toHaveBeenCalled();
  expect(host.isConnected).toBe(false);
});

it('does not mind what concerns nobody', async () => {
  const { host, onLost } = hang();
  host.setAttribute('data-extension', 'x');
  host.className = 'dark';
  document.documentElement.append(document.createElement('span'));
  await rest();
  expect(onLost).not.toHaveBeenCalled();
  document.documentElement.lastElementChild?.remove();
});
