// @vitest-environment-options { "url": "https://www.shop.example/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { visitPage } from '../../../entrypoints/visit/visit-page.ts';
import { Hostname } from '../../../lib/schema/primitives.ts';
import type { VisitRecord } from '../../../lib/schema/storage.ts';

const record: VisitRecord = {
  speakOn: ['cart', 'checkout'],
  watched: false,
  exceptHosts: [],
  pathPrefixes: [],
  pageRules: { cart: ['/cart*'], other: ['/imprint*'] },
};
let lifetime: AbortController;
let sent: unknown[];
/** Answers what else it is told. */
const worker = vi.fn(async (message: unknown): Promise<unknown> => {
  sent.push(message);
  return {};
});

const visit = async (path: string, changes: Partial<VisitRecord> | null = {}) => {
  history.replaceState({}, '', path);
  if (changes !== null) {
    await fakeBrowser.storage.local.set({ 'visit:shop.example': { ...record, ...changes } });
  }
  await visitPage(lifetime.signal);
  return sent;
};
const referrer = (url: string) => vi.spyOn(document, 'referrer', 'get').mockReturnValue(url);

beforeEach(() => {
  fakeBrowser.reset();
  lifetime = new AbortController();
  sent = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
    name: string;
  }) => {
    // Of that: tests/entrypoints/visit/clean-look.test.ts.
    return message.name === 'pageBegun' ? null : worker(message);
  }) as never);
});

afterEach(async () => {
  lifetime.abort();
  // A look that waits for a load must not tell the worker of the next test.
  await Promise.race([globalThis.lookedAgain, new Promise((done) => setTimeout(done, 300))]);
  globalThis.lookedAgain = globalThis.shownBanner = undefined;
  vi.restoreAllMocks();
});

describe('a visit of a shop’s page', () => {
  it('sends one message at a place worth speaking on', async () => {
    expect(await visit('/cart')).toEqual([{ name: 'pageVisited', request: { place: 'cart' } }]);
  });

  it.each<[string, string, Partial<VisitRecord> | null]>([
    ['of a shop without a record', '/cart', null],
    ['of a kind not worth speaking on', '/imprint', {}],
    [
      'of a host that the listing leaves out',
      '/cart',
      { exceptHosts: [Hostname.parse('www.shop.example')] },
    ],
    ['outside the paths of the listed shop', '/cart', { pathPrefixes: ['/men'] }],
  ])('sends nothing on a page %s', async (_what, path, changes) => {
    expect(await visit(path, changes)).toEqual([]);
  });

  it('tells first of another publisher’s signs, without their values', async () => {
    const messages = await visit('/cart?irclickid=SECRET123&utm_source=x');
    expect(messages).toMatchObject([
      {
        name: 'attributionSeen',
        request: { signals: [{ kind: 'landingParameter', network: 'impact' }] },
      },
      { name: 'pageVisited' },
    ]);
    expect(JSON.stringify(messages)).not.toContain('SECRET123');
  });

  it('tells of a network’s cookie by its name', async () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('a=b; irclickid=SECRET123');
    const [first] = await visit('/imprint');
    expect(first).toMatchObject({
      name: 'attributionSeen',
      request: { signals: [{ kind: 'cookieName', network: 'impact' }] },
    });
    expect(JSON.stringify(first)).not.toContain('SECRET123');
  });

  it('tells every page of a watched shop, and of any shop after a redirect through a network', async () => {
    referrer('https://www.shop.example/before');
    expect(await visit('/imprint', { watched: true })).toEqual([
      { name: 'pageVisited', request: { place: 'other' } },
    ]);
    sent = [];
    await fakeBrowser.storage.local.set({ recentHop: Date.now() - 60_000 });
    expect(await visit('/imprint')).toHaveLength(1);
    sent = [];
    await fakeBrowser.storage.local.set({ recentHop: Date.now() - 24 * 3_600_000 });
    expect(await visit('/imprint')).toEqual([]);
  });

  it('tells of a page when the news of a redirect comes after the page', async () => {
    referrer('https://www.shop.example/before');
    await visit('/imprint');
    await globalThis.lookedAgain;
    expect(sent).toEqual([]);
    await fakeBrowser.storage.local.set({ recentHop: Date.now() });
    await vi.waitFor(() =>
      expect(sent).toEqual([{ name: 'pageVisited', request: { place: 'other' } }]),
    );
  });

  it('reads the words of a language that a script has named', async () => {
    await fakeBrowser.storage.local.set({ 'words:xx': [{ '/cartPath': ['korg'] }] });
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const visited = visit('/imprint');
    await vi.waitFor(() => expect(get).toHaveBeenCalled());
    await new Promise((soon) => setTimeout(soon));
    document.documentElement.lang = 'xx-XX';
    state.mockReturnValue('interactive');
    dispatchEvent(new Event('DOMContentLoaded'));
    await visited;
    document.documentElement.lang = '';
    expect(get.mock.calls[0]?.[0]).not.toContain('words:xx');
    expect(get.mock.calls[1]?.[0]).toContain('words:xx');
  });

  it('calls the first page that another site led to the landing page', async () => {
    referrer('https://search.example/');
    expect(await visit('/imprint', { speakOn: ['landing'] })).toEqual([
      { name: 'pageVisited', request: { place: 'landing' } },
    ]);
  });

  it('tells again of a page that comes back from the cache, as its tab was elsewhere meanwhile', async () => {
    await visit('/cart');
    const back = Object.assign(new Event('pageshow'), { persisted: true });
    dispatchEvent(back);
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ name: 'pageVisited', request: { place: 'cart' } });
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('The message port closed before a response.'))],
    ['gives no answer', () => Promise.resolve(undefined)],
  ])(
    'asks for nothing while the worker %s to signs of another publisher, and tells again',
    async (_how, answer) => {
      worker.mockImplementationOnce((message: unknown) => {
        sent.push(message);
        return answer() as never;
      });
      const signs = expect.objectContaining({ name: 'attributionSeen' });
      vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
      expect(await visit('/cart?irclickid=SECRET123')).toEqual([signs]);
      dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
      await vi.waitFor(() => expect(sent).toHaveLength(3));
      expect(sent).toEqual([signs, signs, expect.objectContaining({ name: 'pageVisited' })]);
    },
  );

  describe('that loads on after it was parsed', () => {
    const parsed = async (path = '/cart') => {
      const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
      await visit(path);
      state.mockRestore();
    };
    const finish = () => {
      dispatchEvent(new Event('load'));
      return globalThis.lookedAgain;
    };
    const cookies = (text: string) => vi.spyOn(document, 'cookie', 'get').mockReturnValue(text);

    it('is not looked at before it is parsed', async () => {
      const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
      const visited = visit('/cart');
      await new Promise((soon) => setTimeout(soon));
      expect(sent).toEqual([]);
      state.mockReturnValue('interactive');
      dispatchEvent(new Event('DOMContentLoaded'));
      await visited;
      expect(sent).toHaveLength(1);
    });

    it('lets nothing be shown before it was looked at', async () => {
      const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
      await fakeBrowser.storage.local.set({ 'visit:shop.example': record });
      const visited = visitPage(lifetime.signal);
      const early = globalThis.lookedAgain;
      expect(await Promise.race([early, Promise.resolve('not yet')])).toBe('not yet');
      state.mockReturnValue('interactive');
      dispatchEvent(new Event('DOMContentLoaded'));
      await visited;
      // What was handed over to the page before is never shown, what is handed over now in its time.
      expect(await globalThis.lookedAgain).toBe('cart');
      expect(await Promise.race([early, Promise.resolve('not yet')])).toBe('not yet');
    });

    it('is told of at once, and looked at again when it is loaded', async () => {
      await parsed();
      expect(sent).toEqual([{ name: 'pageVisited', request: { place: 'cart' } }]);
      const early = await Promise.race([globalThis.lookedAgain, Promise.resolve('not yet')]);
      expect(early).toBe('not yet');
      expect(await finish()).toBe('cart');
      expect(sent).toHaveLength(1);
    });

    it('tells of the sign that its load brought, and that there was one', async () => {
      await parsed();
      cookies('irclickid=SECRET123');
      expect(await finish()).toBe(true);
      expect(sent).toMatchObject([{ name: 'pageVisited' }, { name: 'attributionSeen' }]);
    });

    it('tells that it turned out to be a page of another kind', async () => {
      await parsed('/imprint');
      history.replaceState({}, '', '/cart');
      document.body.append(document.createElement('p'));
      expect(await finish()).toBe(true);
      expect(sent).toEqual([{ name: 'pageVisited', request: { place: 'cart' } }]);
    });

    it('says so when the worker has not taken note of a sign', async () => {
      await parsed();
      cookies('irclickid=SECRET123');
      worker.mockResolvedValueOnce(undefined);
      expect(await finish()).toBeNull();
    });

    it('does not wait for its load for longer than a browser does for a script of an idle page', async () => {
      await parsed();
      expect(await globalThis.lookedAgain).toBe('cart');
    });

    it('is looked at when its load has taken longer', async () => {
      await parsed();
      expect(await globalThis.lookedAgain).toBe('cart');
      cookies('irclickid=SECRET123');
      expect(await finish()).toBe(true);
      expect(sent).toMatchObject([{ name: 'pageVisited' }, { name: 'attributionSeen' }]);
    });

    it('holds a banner back while the worker is told of a later sign, and says ever after that there was news', async () => {
      await parsed();
      await finish();
      cookies('irclickid=SECRET123');
      const answer = Promise.withResolvers<unknown>();
      worker.mockReturnValueOnce(answer.promise);
      dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
      const early = await Promise.race([globalThis.lookedAgain, Promise.resolve('not yet')]);
      expect(early).toBe('not yet');
      answer.resolve({});
      expect(await globalThis.lookedAgain).toBe(true);
      dispatchEvent(Object.assign(new Event('load')));
      expect(await globalThis.lookedAgain).toBe(true);
    });

    it.each([
      ['asks about the banner that hangs there', {}, 'ask'],
      ['ends the banner that hangs there when the worker gives no answer', undefined, 'end'],
    ] as const)('on a later sign it %s', async (_what, answer, act) => {
      await parsed();
      await finish();
      const shown = { kind: 'offer', form: 'card', end: vi.fn(), ask: vi.fn() } as const;
      globalThis.shownBanner = shown;
      cookies('irclickid=SECRET123');
      worker.mockResolvedValueOnce(answer);
      dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
      await vi.waitFor(() => expect(shown[act]).toHaveBeenCalledOnce());
      expect(shown[act === 'end' ? 'ask' : 'end']).not.toHaveBeenCalled();
    });
  });

  it('stays silent when the extension was updated under the page', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(
      new Error('Extension context invalidated.'),
    );
    await expect(visit('/cart')).resolves.toEqual([]);
  });
});
