import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBanner } from '../../../entrypoints/banner/show-banner.ts';
import { sayBanner } from '../../../lib/domain/say-banner.ts';
import { offerBanner } from '../../components/samples.ts';
import { english } from '../../components/words.ts';
import { startFakeWorker } from '../fake-worker.ts';
import { hung, stubPage } from './page-for-banner.ts';

vi.mock('../../../lib/platform/words.ts', async () => ({
  words: (await import('../../components/words.ts')).english,
}));

let roots: ShadowRoot[];

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.lookedAgain = Promise.resolve(false);
  roots = stubPage();
});
afterEach(() => {
  globalThis.draftBanner?.end();
  globalThis.shownBanner?.end();
  globalThis.cleanLook = undefined;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const said = sayBanner(offerBanner(), english);
const draft = () => ({
  page: location.origin + location.pathname,
  content: offerBanner(),
  said,
  draft: 'one',
});
const judged = Promise.withResolvers<unknown>();
const soon = () => new Promise((done) => setTimeout(done, 40));
const look = (place: 'cart' | 'checkout', until: Promise<unknown> = judged.promise) => {
  globalThis.cleanLook = [place, until];
  globalThis.draftBanner?.hang();
};
const prepare = async () => {
  const worker = startFakeWorker({ getBanner: () => offerBanner(), bannerPlaced: () => ({}) });
  globalThis.givenBanner = { ...draft(), draftFor: 'checkout' };
  await showBanner();
  return worker;
};
const confirm = async (name: string) => {
  globalThis.givenBanner = { ...draft(), draft: name };
  await showBanner();
  await soon();
};
it('hangs in the task of the look, unseen, and is told of when it is confirmed', async () => {
  const { requestsOf, asked } = await prepare();
  expect(hung()).toBeNull();
  look('checkout');
  expect(hung()?.getAttribute('data-form')).toBe('nowhere');
  await soon();
  expect(hung()?.getAttribute('data-form')).toBe('nowhere');
  expect(asked).toEqual([]);
  await confirm('one');
  expect(hung()?.getAttribute('data-form')).toBe('card');
  expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]);
  expect(requestsOf('getBanner')).toEqual([]);
  expect(roots).toHaveLength(1);
});

it('hangs at once on a page that was looked at before', async () => {
  look('checkout');
  await prepare();
  expect(hung()?.getAttribute('data-form')).toBe('nowhere');
});

it('goes without a word when the worker has decided and has not confirmed it', async () => {
  const { asked } = await prepare();
  look('checkout', Promise.resolve({}));
  await soon();
  expect(hung()).toBeNull();
  expect(globalThis.draftBanner).toBeUndefined();
  expect(globalThis.shownBanner).toBeUndefined();
  expect(asked).toEqual([]);
});

it('goes without a word when the page takes it out before that', async () => {
  const { asked } = await prepare();
  look('checkout');
  hung()?.remove();
  await soon();
  expect(globalThis.draftBanner).toBeUndefined();
  expect(asked).toEqual([]);
});

it('does not hang on a page of another kind, and what is decided there does', async () => {
  await prepare();
  look('cart');
  expect(hung()).toBeNull();
  await confirm('other');
  expect(hung()?.getAttribute('data-form')).toBe('card');
});

it('does not hang on a page whose address has changed', async () => {
  await prepare();
  history.replaceState({}, '', '/elsewhere');
  look('checkout');
  history.replaceState({}, '', '/');
  expect(hung()).toBeNull();
  expect(globalThis.draftBanner).toBeUndefined();
});

it('gives way to what was decided instead', async () => {
  const { requestsOf } = await prepare();
  look('checkout');
  await confirm('other');
  expect(document.documentElement.querySelectorAll(':scope > [data-form]')).toHaveLength(1);
  expect(roots).toHaveLength(2);
  expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]);
});

it.each([
  ['a sign of another publisher: the worker is asked', true, 1],
  ['a sign that the worker has not taken note of: it is silent', null, 0],
])('is not seen when the load has brought %s', async (_what, isNews, asked) => {
  globalThis.lookedAgain = Promise.resolve(isNews);
  const worker = startFakeWorker({ getBanner: () => null });
  globalThis.givenBanner = { ...draft(), draftFor: 'checkout' };
  await showBanner();
  look('checkout');
  await confirm('one');
  expect(hung()).toBeNull();
  expect(worker.requestsOf('getBanner')).toHaveLength(asked);
});
