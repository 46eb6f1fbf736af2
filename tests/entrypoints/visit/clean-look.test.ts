// @vitest-environment-options { "url": "https://www.shop.example/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
let lifetime: AbortController;
/** What the worker was told, besides that a page begins, and how often that. */
let sent: unknown[];
let begun: number;
let answer: () => Promise<object>;

async function visit(path: string): Promise<void> {
  history.replaceState({}, '', path);
  await fakeBrowser.storage.local.set({ 'visit:shop.example': record });
  await visitPage(lifetime.signal);
}

beforeEach(() => {
  fakeBrowser.reset();
  lifetime = new AbortController();
  sent = [];
  begun = 0;
  answer = async () => ({});
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
    name: string;
  }) => {
    if (message.name === 'pageBegun') {
      begun += 1;
      return {};
    }
    sent.push(message);
    return answer();
  }) as never);
});

afterEach(() => {
  lifetime.abort();
  globalThis.lookedAgain = globalThis.cleanLook = globalThis.draftBanner = undefined;
  vi.restoreAllMocks();
});

it.each([
  ['/cart', 1],
  ['/fr/Panier', 1],
  ['/kasse/versand', 1],
  ['/imprint', 0],
  ['/products/cardigan', 0],
])('tells of %s before anything is known of it: %s times', async (path, times) => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(
    (() => new Promise(() => undefined)) as never,
  );
  void visit(path);
  await vi.waitFor(() => expect(fakeBrowser.storage.local.get).toHaveBeenCalled());
  expect(begun).toBe(times);
  expect(sent).toEqual([]);
});

describe('a look that a draft of the banner is told of', () => {
  const draft = { hang: vi.fn(), confirm: vi.fn(), end: vi.fn() };
  beforeEach(() => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
    draft.hang.mockReset();
    globalThis.draftBanner = draft;
  });

  it('is a cart without a sign of another publisher, of which the worker has been told', async () => {
    const judged = Promise.withResolvers<object>();
    answer = () => judged.promise;
    draft.hang.mockImplementation(() => {
      expect(sent).toEqual([{ name: 'pageVisited', request: { place: 'cart' } }]);
    });
    await visit('/cart');
    expect(draft.hang).toHaveBeenCalledOnce();
    expect(globalThis.cleanLook?.[0]).toBe('cart');
    const told = globalThis.cleanLook?.[1];
    expect(await Promise.race([told, Promise.resolve('not yet')])).toBe('not yet');
    judged.resolve({});
    expect(await told).toEqual({});
  });

  it.each([
    [
      'ends with a sign of another publisher, before the worker has answered',
      'irclickid=SECRET123',
      1,
    ],
    ['stays without any', '', 0],
  ])('%s', async (_what, cookie, times) => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookie);
    draft.end.mockReset();
    const answered = Promise.withResolvers<object>();
    answer = () => answered.promise;
    const visited = visit('/cart');
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(draft.end).toHaveBeenCalledTimes(times);
    answered.resolve({});
    await visited;
  });

  it('is not made in full once more because of what hangs there since', async () => {
    const title = vi.spyOn(Document.prototype, 'title', 'get');
    const host = document.createElement('div');
    draft.hang.mockImplementation(() => {
      document.documentElement.append(host);
      globalThis.shownBanner = { kind: 'offer', form: 'card', end: vi.fn(), ask: vi.fn() };
    });
    await visit('/cart');
    expect(host.isConnected).toBe(true);
    const times = title.mock.calls.length;
    expect(times).toBeGreaterThan(0);
    dispatchEvent(new Event('load'));
    expect(await globalThis.lookedAgain).toBe(false);
    expect(title).toHaveBeenCalledTimes(times);
    host.remove();
    globalThis.shownBanner = undefined;
  });

  it.each([
    ['with a sign of another publisher', '/cart?irclickid=SECRET123', ''],
    ['with a cookie that names another publisher', '/cart', 'irclickid=SECRET123'],
    ['that is not worth speaking on', '/imprint', ''],
  ])('is none %s', async (_what, path, cookie) => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(cookie);
    await visit(path);
    await globalThis.lookedAgain;
    expect(draft.hang).not.toHaveBeenCalled();
    expect(globalThis.cleanLook).toBeUndefined();
  });
});
