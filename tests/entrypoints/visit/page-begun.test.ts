// @vitest-environment-options { "url": "https://www.shop.example/" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { visitPage } from '../../../entrypoints/visit/visit-page.ts';
import type { VisitRecord } from '../../../lib/schema/storage.ts';

const record: VisitRecord = {
  speakOn: ['cart', 'checkout'],
  watched: false,
  exceptHosts: [],
  pathPrefixes: [],
  pageRules: { cart: ['/cart*'], other: ['/imprint*'] },
};
const draftOf = () => ({
  name: 'one',
  drawn: { hang: vi.fn(), end: vi.fn() },
  hang: vi.fn(async () => undefined),
  end: vi.fn(),
});
let lifetime: AbortController;
/** What the worker was told, by name. */
let sent: string[];
let answer: (name: string) => Promise<object>;

async function visit(path: string): Promise<void> {
  history.replaceState({}, '', path);
  await fakeBrowser.storage.local.set({ 'visit:shop.example': record });
  await visitPage(lifetime.signal);
}

beforeEach(() => {
  fakeBrowser.reset();
  lifetime = new AbortController();
  sent = [];
  answer = async () => ({});
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
    name: string;
  }) => {
    sent.push(message.name);
    return answer(message.name);
  }) as never);
});

afterEach(() => {
  lifetime.abort();
  globalThis.lookedAgain = globalThis.draftBanner = undefined;
  globalThis.givenBanner = globalThis.takeBanner = undefined;
  vi.restoreAllMocks();
});

it.each([
  ['/cart', 1],
  ['/fr/Panier', 1],
  ['/kasse/versand', 1],
  ['/imprint', 0],
  ['/products/cardigan', 0],
  ['/products/ink-cartridge', 0],
])('tells of %s before anything is known of it: %s times', async (path, times) => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(
    (() => new Promise(() => undefined)) as never,
  );
  void visit(path);
  await vi.waitFor(() => expect(fakeBrowser.storage.local.get).toHaveBeenCalled());
  expect(sent).toEqual(Array(times).fill('pageBegun'));
});

it.each([
  ['is dropped with a sign of another publisher', 'irclickid=SECRET123', 1],
  ['stays without any', '', 0],
])('a draft of the banner %s, before the worker has answered', async (_what, cookie, times) => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookie);
  const draft = draftOf();
  globalThis.draftBanner = draft;
  const answered = Promise.withResolvers<object>();
  answer = () => answered.promise;
  const visited = visit('/cart');
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(draft.end).toHaveBeenCalledTimes(times);
  answered.resolve({});
  await visited;
});

it.each([
  ['gives the banner’s script what it is to prepare', undefined, { draft: 'one' }],
  [
    'keeps what was decided on, should that have come before it',
    { draft: 'two' },
    { draft: 'two' },
  ],
] as const)('%s', async (_what, before, after) => {
  globalThis.takeBanner = vi.fn();
  globalThis.givenBanner = before as never;
  answer = async (name) => (name === 'pageBegun' ? { draft: 'one' } : {});
  await visit('/cart');
  await vi.waitFor(() => expect(globalThis.takeBanner).toHaveBeenCalledOnce());
  expect(globalThis.givenBanner).toEqual(after);
});

it('has a draft that came before the page was parsed wait for what the page turns out to be', async () => {
  const draft = draftOf();
  globalThis.draftBanner = draft;
  const looked: unknown[] = [];
  draft.hang.mockImplementation(async () => void looked.push(await globalThis.lookedAgain));
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete');
  await visit('/cart');
  await vi.waitFor(() => expect(looked).toEqual(['cart']));
});

it.each([
  [
    'a sign at the first look, for a banner that was decided on before it',
    '?irclickid=SECRET123',
    true,
  ],
  ['nothing but the kind of the page without any', '', 'cart'],
])('tells the banner of %s', async (_what, search, looked) => {
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete');
  await visit(`/cart${search}`);
  expect(await globalThis.lookedAgain).toBe(looked);
});
