import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBanner } from '../../../entrypoints/banner/show-banner.ts';
import { sayBanner } from '../../../lib/domain/say-banner.ts';
import type { BannerContent } from '../../../lib/schema/shop-state.ts';
import { offerBanner } from '../../components/samples.ts';
import { english } from '../../components/words.ts';
import { startFakeWorker } from '../fake-worker.ts';
import { hung, stubPage } from './page-for-banner.ts';

vi.mock('../../../lib/platform/words.ts', async () => ({
  words: (await import('../../components/words.ts')).english,
}));

let roots: ShadowRoot[];
/** What came beside the page's body or went from there. */
let moved: Node[];
let observer: MutationObserver;
/** What the worker says when it is asked. */
let answer: BannerContent | null;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.lookedAgain = Promise.resolve('checkout');
  answer = null;
  roots = stubPage();
  moved = [];
  observer = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) moved.push(...addedNodes, ...removedNodes);
  });
  observer.observe(document.documentElement, { childList: true });
});
afterEach(() => {
  observer.disconnect();
  globalThis.draftBanner?.end();
  globalThis.shownBanner?.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const soon = () => new Promise((done) => setTimeout(done, 40));
const form = () => hung()?.getAttribute('data-form');
const given = () => ({
  page: location.origin + location.pathname,
  content: offerBanner(),
  said: sayBanner(offerBanner(), english),
});
const hand = (draft = 'one') => {
  globalThis.givenBanner = { ...given(), draft, draftedFor: 'checkout' };
  void showBanner();
  return soon();
};
const prepare = async () => {
  const worker = startFakeWorker({ getBanner: () => answer, bannerPlaced: () => ({}) });
  await hand();
  return worker;
};
const decide = async (draft?: string) => {
  globalThis.givenBanner = { ...given(), draft };
  await showBanner();
  await soon();
};

it('hangs unseen in the page it was drawn for, and is seen when the worker has decided the same', async () => {
  const { asked, requestsOf } = await prepare();
  expect([form(), roots.length, asked]).toEqual(['nowhere', 1, []]);
  const createElement = vi.spyOn(document, 'createElement');
  await decide('one');
  expect(createElement).not.toHaveBeenCalled();
  expect(form()).toBe('card');
  expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]);
  expect(requestsOf('getBanner')).toEqual([]);
  expect([roots.length, moved.length]).toEqual([1, 1]);
  expect(globalThis.draftBanner).toBeUndefined();
});

it('is seen at once where the worker has decided before the page was looked at', async () => {
  const looked = Promise.withResolvers<'checkout'>();
  globalThis.lookedAgain = looked.promise;
  await prepare();
  const decided = decide('one');
  await soon();
  expect(moved).toEqual([]);
  looked.resolve('checkout');
  await decided;
  expect(form()).toBe('card');
  expect(moved).toHaveLength(1);
});

it('hangs when a page that it came before is looked at', async () => {
  globalThis.lookedAgain = new Promise(() => undefined);
  await prepare();
  globalThis.lookedAgain = Promise.resolve('checkout');
  void globalThis.draftBanner?.hang();
  await soon();
  expect(form()).toBe('nowhere');
});

describe('hangs nowhere', () => {
  it.each([
    ['in a page that has shown a sign', true],
    ['in a page whose sign the worker has not taken note of', null],
    ['in a page of another kind', 'cart'],
  ] as const)('%s', async (_where, looked) => {
    globalThis.lookedAgain = Promise.resolve(looked);
    await prepare();
    expect(moved).toEqual([]);
  });

  it('in a page whose address has changed', async () => {
    const looked = Promise.withResolvers<'checkout'>();
    globalThis.lookedAgain = looked.promise;
    await prepare();
    history.replaceState({}, '', '/elsewhere');
    looked.resolve('checkout');
    await soon();
    history.replaceState({}, '', '/');
    expect(moved).toEqual([]);
  });

  it('when it was dropped while the page was being looked at', async () => {
    const looked = Promise.withResolvers<'checkout'>();
    globalThis.lookedAgain = looked.promise;
    await prepare();
    globalThis.draftBanner?.end();
    looked.resolve('checkout');
    await soon();
    expect(moved).toEqual([]);
  });
});

it('goes from the page when a sign or the worker drops it, unseen and uncounted', async () => {
  const { asked } = await prepare();
  globalThis.draftBanner?.end();
  expect(hung()).toBeNull();
  await soon();
  expect([asked, globalThis.draftBanner, globalThis.shownBanner]).toEqual([
    [],
    undefined,
    undefined,
  ]);
});

it.each<[string, () => unknown]>([
  ['the page takes it out', () => hung()?.remove()],
  ['the page rests in the cache', () => dispatchEvent(new Event('pagehide'))],
])('is drawn anew when it is decided on after %s', async (_what, happens) => {
  const { requestsOf } = await prepare();
  const draft = hung();
  happens();
  await soon();
  expect([hung(), globalThis.draftBanner, requestsOf('bannerPlaced')]).toEqual([
    null,
    undefined,
    [],
  ]);
  await decide('one');
  expect(form()).toBe('card');
  expect(hung()).not.toBe(draft);
  expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]);
});

it('is not seen whatever the page does to its place, and is watched by its button only when it is', async () => {
  const observe = vi.fn();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = observe;
      disconnect = vi.fn();
    },
  );
  await prepare();
  hung()?.setAttribute('data-form', 'card');
  const root = roots[0]?.querySelector<HTMLElement>('.tokens');
  expect(root?.style.visibility).toBe('hidden');
  expect(observe).not.toHaveBeenCalled();
  await decide('one');
  expect(root?.style.visibility).toBe('');
  expect(observe).toHaveBeenCalledOnce();
});

it('goes by itself when nobody decides', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { asked } = startFakeWorker({ bannerPlaced: () => ({}) });
  globalThis.givenBanner = { ...given(), draft: 'one', draftedFor: 'checkout' };
  await showBanner();
  expect(form()).toBe('nowhere');
  await vi.advanceTimersByTimeAsync(1900);
  expect(form()).toBe('nowhere');
  await vi.advanceTimersByTimeAsync(200);
  expect([hung(), asked, globalThis.draftBanner]).toEqual([null, [], undefined]);
});

it.each([
  ['something else', 'other'],
  ['on its own', undefined],
])('is replaced by what the worker has decided: %s', async (_what, name) => {
  const { requestsOf } = await prepare();
  const draft = hung();
  await decide(name);
  expect(draft?.isConnected).toBe(false);
  await vi.waitFor(() => expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]));
  expect(document.documentElement.querySelectorAll(':scope > [data-form]')).toHaveLength(1);
  expect(globalThis.draftBanner).toBeUndefined();
});

it('lends its form to nothing: it has never been seen', async () => {
  await prepare();
  const content = { ...offerBanner(), form: 'tab' as const };
  globalThis.givenBanner = { ...given(), content };
  await showBanner();
  await soon();
  expect(form()).toBe('tab');
});

it('is not what hangs after a sign on the page, whatever comes by its name', async () => {
  await prepare();
  // As the visit script does when it sees one.
  globalThis.draftBanner?.end();
  globalThis.lookedAgain = Promise.resolve(true);
  await decide('one');
  expect(hung()).toBeNull();
});

it.each([
  ['a sign of another publisher: the worker is asked', true, 1],
  ['a sign that the worker has not taken note of: it is silent', null, 0],
] as const)('is never seen when the load has brought %s', async (_what, looked, times) => {
  const { requestsOf } = await prepare();
  globalThis.lookedAgain = Promise.resolve(looked);
  await decide('one');
  expect(hung()).toBeNull();
  expect(requestsOf('getBanner')).toHaveLength(times);
  expect(requestsOf('bannerPlaced')).toEqual([]);
});

it('gives way to what the worker says to news', async () => {
  await prepare();
  globalThis.lookedAgain = Promise.resolve(true);
  answer = { ...offerBanner(), form: 'tab' };
  await decide('one');
  expect(form()).toBe('tab');
  expect(document.documentElement.querySelectorAll(':scope > [data-form]')).toHaveLength(1);
});

it('takes the place of the banner that stood there, when it is decided on', async () => {
  startFakeWorker({ bannerPlaced: () => ({}) });
  await decide();
  const earlier = hung();
  await hand();
  expect(hung()).toBe(earlier);
  expect(document.documentElement.querySelectorAll(':scope > [data-form]')).toHaveLength(1);
  await decide('one');
  expect(earlier?.isConnected).toBe(false);
  expect(document.documentElement.querySelectorAll(':scope > [data-form]')).toHaveLength(1);
});

it('gives way to the next draft', async () => {
  await prepare();
  const first = hung();
  await hand('two');
  expect(first?.isConnected).toBe(false);
  await decide('two');
  expect(form()).toBe('card');
});
