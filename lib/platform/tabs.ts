import { browser } from 'wxt/browser';
import type { Words } from '../domain/words.ts';
import { Product } from '../schema/product.ts';
import type { GivenBanner } from '../schema/shop-state.ts';

declare global {
  /** In the isolated world of a shop's page: what the worker hands to the banner's script, once. */
  var givenBanner: GivenBanner | null | undefined;
  /** There once the banner's script has run: has it take what was handed over since. */
  var takeBanner: (() => void) | undefined;
}

/**
 * Navigates a tab. The only call in the project that opens an affiliate link. @returns whether the browser did so: the
 * tab may be closed, or in the shopper's hand.
 */
export async function navigateTab(tabId: number, url: string): Promise<boolean> {
  try {
    await browser.tabs.update(tabId, { url, active: true });
    return true;
  } catch {
    return false;
  }
}

/** Opens our own page about a tab beside it. */
export async function openOwnPage(tabId: number): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`/popup.html?tabId=${tabId}`),
    openerTabId: tabId,
  });
}

/** The address of a tab, as far as the browser tells us (granted hosts, and the tab the popup was opened on). */
export async function loadTabUrl(tabId: number): Promise<URL | undefined> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return url === undefined || !URL.canParse(url) ? undefined : new URL(url);
  } catch {
    // The tab was closed meanwhile.
    return undefined;
  }
}

/** The page is still loading: the script itself waits for what it needs of it. */
const topFrame = (tabId: number) => ({
  target: { tabId, frameIds: [0] },
  injectImmediately: true,
});

/** @throws after half a second. */
const isLate = (): Promise<never> =>
  new Promise((_done, fail) => {
    AbortSignal.timeout(500).onabort = fail;
  });

/**
 * What a script gave back in a page. Undefined when there is none to run in: navigated away, closed, or access taken back; and
 * after half a second in one that does not answer. A tab that sleeps or shows an alert never does, and every decision of the
 * worker may be waiting behind this one.
 */
async function resultOf<Result>(
  run: () => Promise<{ result?: Result }[]>,
): Promise<Result | undefined> {
  try {
    const [first] = await Promise.race([run(), isLate()]);
    return first?.result;
  } catch {
    return undefined;
  }
}

/** Hands the page in the tab's top frame what it has to show, which saves it a question and its answer. */
export const handBanner = (tabId: number, given: GivenBanner): Promise<unknown> =>
  resultOf(() =>
    browser.scripting.executeScript({
      ...topFrame(tabId),
      func: (content: GivenBanner) => {
        globalThis.givenBanner = content;
        globalThis.takeBanner?.();
      },
      args: [given],
    }),
  );

/** Runs our banner's script in the tab's top frame, where it takes what was handed over. */
export const runBanner = (tabId: number): Promise<unknown> =>
  resultOf(() => browser.scripting.executeScript({ ...topFrame(tabId), files: ['/banner.js'] }));

/** Has the page forget what it was given to prepare; nothing of that has been seen. */
export const dropDraft = (tabId: number): Promise<unknown> =>
  resultOf(() =>
    browser.scripting.executeScript({
      ...topFrame(tabId),
      func: () => {
        if (globalThis.givenBanner?.draftedFor) globalThis.givenBanner = undefined;
        globalThis.draftBanner?.end();
      },
    }),
  );

/**
 * Whether our script has looked at the page in a tab's top frame with all that its load brought, and the worker has taken
 * note of every sign that it saw there.
 */
export const wasLookedAt = async (tabId: number): Promise<boolean> =>
  !!(await resultOf(() =>
    browser.scripting.executeScript({
      ...topFrame(tabId),
      // Not waited for: a look at a page that has turned into another one may never end.
      func: () => Promise.race([globalThis.lookedAgain, undefined]),
    }),
  ));

/**
 * Reads the product of the page in a tab's top frame, once, at the shopper's own request (`activeTab` or a granted
 * host). What the page's script hands back is checked like any message: a page that meddled with it has no product.
 */
export async function readProduct(
  tabId: number,
): Promise<{ ok: true; product: Product | undefined } | { ok: false }> {
  try {
    const [result] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/product.js'],
    });
    return { ok: true, product: Product.safeParse(result?.result).data };
  } catch {
    // A page of the browser's own, a store's, or one that access was never given to.
    return { ok: false };
  }
}

/**
 * What the toolbar button says of a tab's page: there is an `offer`; the next purchase here is `credited` as the shopper
 * chose; our popup has alternatives (`on`); or nothing, as on every page of no shop and wherever we stand down.
 */
export type ToolbarMark = 'off' | 'on' | 'offer' | 'credited';

const markTitles = {
  // As on every other page.
  off: 'extensionName',
  on: 'toolbarOn',
  offer: 'toolbarOffer',
  credited: 'toolbarCredited',
} as const satisfies Record<ToolbarMark, string>;

/** Marks the toolbar button of one tab, in a drawing and in words; the browser takes the mark away with the page. */
export async function markToolbar(tabId: number, mark: ToolbarMark, words: Words): Promise<void> {
  const { action } = browser;
  const hasOffer = mark === 'offer';
  const path = { 16: `/icon/${mark}-16.png`, 32: `/icon/${mark}-32.png` };
  try {
    await Promise.all([
      action.setBadgeText({ tabId, text: hasOffer ? '•' : '' }),
      hasOffer && action.setBadgeBackgroundColor({ tabId, color: '#1f7a5c' }),
      action.setTitle({ tabId, title: words.say(markTitles[mark]) }),
      action.setIcon({ tabId, path }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
