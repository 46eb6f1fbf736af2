import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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
  globalThis.lookedAgain = Promise.resolve(false);
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
  globalThis.draftBanner = undefined;
  globalThis.shownBanner?.end();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const soon = () => new Promise((done) => setTimeout(done, 40));
const given = () => ({
  page: location.origin + location.pathname,
  content: offerBanner(),
  said: sayBanner(offerBanner(), english),
});
const prepare = async () => {
  const worker = startFakeWorker({ getBanner: () => answer, bannerPlaced: () => ({}) });
  globalThis.givenBanner = { ...given(), draft: 'one', isDraft: true };
  await showBanner();
  await soon();
  return worker;
};
const decide = async (draft?: string) => {
  globalThis.givenBanner = { ...given(), draft };
  await showBanner();
  await soon();
};

it('is drawn, and hangs nowhere, until the worker has decided the same', async () => {
  const { asked, requestsOf } = await prepare();
  expect([moved, roots, asked]).toEqual([[], [], []]);
  const createElement = vi.spyOn(document, 'createElement');
  await decide('one');
  expect(createElement).not.toHaveBeenCalled();
  expect(hung()?.getAttribute('data-form')).toBe('card');
  expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]);
  expect(requestsOf('getBanner')).toEqual([]);
  expect(roots).toHaveLength(1);
  expect(globalThis.draftBanner).toBeUndefined();
});

it('does not hang before the page has been looked at again', async () => {
  const looked = Promise.withResolvers<boolean>();
  globalThis.lookedAgain = looked.promise;
  await prepare();
  const decided = decide('one');
  await soon();
  expect(moved).toEqual([]);
  looked.resolve(false);
  await decided;
  expect(hung()?.getAttribute('data-form')).toBe('card');
});

it.each([
  ['something else', 'other'],
  ['on its own', undefined],
])('is dropped for what the worker has decided: %s', async (_what, name) => {
  const { requestsOf } = await prepare();
  const createElement = vi.spyOn(document, 'createElement');
  await decide(name);
  expect(createElement).toHaveBeenCalled();
  await vi.waitFor(() => expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]));
  expect(moved).toHaveLength(1);
  expect(globalThis.draftBanner).toBeUndefined();
});

it('is not what hangs after a sign on the page, whatever comes by its name', async () => {
  await prepare();
  // As the visit script does when it sees one.
  globalThis.draftBanner = undefined;
  globalThis.lookedAgain = Promise.resolve(true);
  await decide('one');
  expect(moved).toEqual([]);
});

it.each([
  ['a sign of another publisher: the worker is asked', true, 1],
  ['a sign that the worker has not taken note of: it is silent', null, 0],
])('never hangs when the load has brought %s', async (_what, isNews, times) => {
  const { requestsOf } = await prepare();
  globalThis.lookedAgain = Promise.resolve(isNews);
  await decide('one');
  expect(moved).toEqual([]);
  expect(requestsOf('getBanner')).toHaveLength(times);
});

it('gives way to what the worker says to news', async () => {
  await prepare();
  globalThis.lookedAgain = Promise.resolve(true);
  answer = { ...offerBanner(), form: 'tab' };
  await decide('one');
  expect(hung()?.getAttribute('data-form')).toBe('tab');
  expect(moved).toHaveLength(1);
});

it('never hangs in a page whose address has changed', async () => {
  await prepare();
  const decided = given();
  history.replaceState({}, '', '/elsewhere');
  globalThis.givenBanner = { ...decided, draft: 'one' };
  await showBanner();
  await soon();
  history.replaceState({}, '', '/');
  expect(moved).toEqual([]);
});

it('takes the place of the banner that stood there', async () => {
  startFakeWorker({ bannerPlaced: () => ({}) });
  await decide();
  const earlier = hung();
  await prepare();
  expect(hung()).toBe(earlier);
  await decide('one');
  expect(earlier?.isConnected).toBe(false);
  expect(document.documentElement.querySelectorAll(':scope > [data-form]')).toHaveLength(1);
});
