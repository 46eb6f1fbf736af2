import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBanner } from '../../../entrypoints/banner/show-banner.ts';
import { sayBanner } from '../../../lib/domain/say-banner.ts';
import type { BannerContent } from '../../../lib/schema/shop-state.ts';
import { nonprofit, offerBanner } from '../../components/samples.ts';
import { english } from '../../components/words.ts';
import { startFakeWorker } from '../fake-worker.ts';
import { hung, stubPage } from './page-for-banner.ts';

vi.mock('../../../lib/platform/words.ts', async () => ({
  words: (await import('../../components/words.ts')).english,
}));

let roots: ShadowRoot[];

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.lookedAgain = Promise.resolve('checkout');
  roots = stubPage();
});
afterEach(() => {
  globalThis.shownBanner?.end();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const show = async (content: BannerContent | null) => {
  const answer = { content };
  const worker = startFakeWorker({
    getBanner: () => answer.content,
    bannerPlaced: () => ({}),
    dismissBanner: () => ({}),
    activateOffer: () => ({ ok: true }),
  });
  await showBanner();
  // One frame passes before the banner is placed.
  await vi.waitFor(() => expect(hung()?.getAttribute('data-form')).not.toBe('nowhere'));
  return { ...worker, answer };
};

it('hangs what the worker says into a closed root, and tells how it stands', async () => {
  const { requestsOf } = await show(offerBanner());
  expect(hung()?.shadowRoot).toBeNull();
  expect(roots[0]?.querySelector('.title')?.textContent).toMatch(/American Cancer Society$/);
  await vi.waitFor(() => expect(requestsOf('bannerPlaced')).toEqual([{ as: 'card' }]));
});

it('tells a screen reader when it comes open, and not when it comes as a tab', async () => {
  await show(offerBanner());
  expect(roots[0]?.querySelector('[role=status]')?.textContent).toMatch(/^About 4\.5%/);
  globalThis.shownBanner?.end();
  fakeBrowser.reset();
  await show(offerBanner({}, { form: 'tab' }));
  expect(roots[1]?.querySelector('[role=status]')?.textContent).toBe('');
});

it('is not hung on a page that nothing has looked at: the worker has judged the one before it', async () => {
  globalThis.lookedAgain = undefined;
  const page = location.origin + location.pathname;
  const said = sayBanner(offerBanner(), english);
  globalThis.givenBanner = { page, content: offerBanner(), said };
  const { requestsOf } = startFakeWorker({ getBanner: () => offerBanner() });
  await showBanner();
  expect(hung()).toBeNull();
  expect(requestsOf('getBanner')).toEqual([]);
});

describe('what the worker has handed over', () => {
  it('is shown without a question', async () => {
    const said = sayBanner(offerBanner(), english);
    const page = location.origin + location.pathname;
    globalThis.givenBanner = { page, content: offerBanner(), said };
    const { requestsOf } = await show(null);
    expect(requestsOf('getBanner')).toEqual([]);
    expect(hung()).not.toBeNull();
    expect(globalThis.givenBanner).toBeUndefined();
  });

  it('is not shown on another page than it was meant for', async () => {
    const said = sayBanner(offerBanner(), english);
    const page = 'https://www.shop.example/cart';
    globalThis.givenBanner = { page, content: offerBanner(), said };
    const { requestsOf } = await show(null);
    expect(requestsOf('getBanner')).toHaveLength(1);
    expect(hung()).toBeNull();
  });
});

describe('what was handed over before the page was loaded', () => {
  const give = (looked: true | 'checkout' | null) => {
    const page = location.origin + location.pathname;
    const said = sayBanner(offerBanner(), english);
    globalThis.givenBanner = { page, content: offerBanner(), said };
    const load = Promise.withResolvers<true | 'checkout' | null>();
    globalThis.lookedAgain = load.promise;
    return () => load.resolve(looked);
  };
  it('is not shown before', async () => {
    const finish = give('checkout');
    startFakeWorker({ getBanner: () => null, bannerPlaced: () => ({}) });
    const shown = showBanner();
    await new Promise((soon) => setTimeout(soon));
    expect(hung()).toBeNull();
    finish();
    await shown;
    expect(hung()).not.toBeNull();
  });

  it.each([
    ['asks the worker after a sign of another publisher', true, 1],
    ['is silent after a sign that the worker has not taken note of', null, 0],
  ] as const)('%s', async (_what, looked, asked) => {
    give(looked)();
    const { requestsOf } = startFakeWorker({ getBanner: () => null });
    await showBanner();
    expect(requestsOf('getBanner')).toHaveLength(asked);
    expect(hung()).toBeNull();
  });
});

it('goes when it is asked about again and the worker says no', async () => {
  const { answer } = await show(offerBanner());
  globalThis.shownBanner?.ask();
  await new Promise((soon) => setTimeout(soon));
  expect(hung()).not.toBeNull();
  answer.content = null;
  globalThis.shownBanner?.ask();
  await vi.waitFor(() => expect(hung()).toBeNull());
});

it('shows nothing when the worker has changed its mind, and takes down what hangs there', async () => {
  await show(offerBanner());
  fakeBrowser.reset();
  await show(null);
  expect(hung()).toBeNull();
});

it('shows nothing in a document that is not HTML', async () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  vi.spyOn(Document.prototype, 'documentElement', 'get').mockReturnValue(svg as never);
  await show(offerBanner());
  expect(svg.childElementCount).toBe(0);
  expect(roots).toEqual([]);
});

it('keeps the answer to a click when the page is judged a second time', async () => {
  const retailer = { id: 'patagonia.com', name: 'Patagonia' };
  const about = { form: 'card', retailer, nonprofit: nonprofit() };
  await show({ kind: 'confirmation', answered: true, ...about } as BannerContent);
  fakeBrowser.reset();
  await show({ kind: 'credited', ...about } as BannerContent);
  expect(roots).toHaveLength(1);
  expect(hung()).not.toBeNull();
});

it('says in the next view what the answer to a click no longer covers', async () => {
  const retailer = { id: 'patagonia.com', name: 'Patagonia' };
  const about = { retailer, nonprofit: nonprofit() };
  await show({ kind: 'confirmation', form: 'card', answered: true, ...about } as BannerContent);
  globalThis.shownBanner?.end();
  fakeBrowser.reset();
  await show({ kind: 'credited', form: 'tab', ...about } as BannerContent);
  expect(hung()?.getAttribute('data-form')).toBe('tab');
});

describe('it goes', () => {
  it('when the page rests in the cache', async () => {
    await show(offerBanner());
    dispatchEvent(new Event('pagehide'));
    expect(hung()).toBeNull();
  });

  it('before it is pressed, when the extension was updated under it', async () => {
    await show(offerBanner());
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    hung()?.dispatchEvent(new Event('pointerenter'));
    expect(hung()).toBeNull();
  });

  it('when the shopper comes back to the tab and the worker has nothing more to say', async () => {
    const { answer } = await show(offerBanner());
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((done) => setTimeout(done, 20));
    expect(hung()).not.toBeNull();
    answer.content = null;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(hung()).toBeNull());
  });

  it('when the device cannot note that it was shown', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) =>
      JSON.stringify(message).includes('getBanner') ? offerBanner() : undefined) as never);
    await showBanner();
    await vi.waitFor(() => expect(hung()).toBeNull());
  });

  it('when nobody answers the shopper who comes back', async () => {
    await show(offerBanner());
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'));
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(hung()).toBeNull());
  });

  it('when the page takes it out, and does not come back', async () => {
    await show(offerBanner());
    hung()?.remove();
    await new Promise((done) => setTimeout(done, 20));
    expect(hung()).toBeNull();
  });
});
