import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessages, type Handlers } from '../../../lib/platform/answer-messages.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const page = {
  id: 'test-extension-id',
  tab: { id: 7 },
  frameId: 0,
  url: 'https://shop.example/',
  origin: 'https://shop.example',
};
const popup = {
  id: 'test-extension-id',
  url: 'chrome-extension://x/popup.html',
  origin: 'chrome-extension://x',
};

let listen: Listener;
const handled: unknown[] = [];

beforeEach(() => {
  handled.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://x/');
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listen = listener as Listener;
  });
  const handler = (name: string) => async (request: unknown, sender: unknown) => {
    handled.push([name, request, sender]);
    return { ok: true };
  };
  answerMessages(new Proxy({}, { get: (_target, name) => handler(String(name)) }) as Handlers);
});

const send = (message: unknown, sender: object = page) =>
  new Promise((resolve) => {
    if (listen(message, sender, resolve) !== true) resolve('not ours');
  });

describe('answerMessages', () => {
  it('takes tab and URL from the sender, never from the payload', async () => {
    await send({
      name: 'pageVisited',
      request: { place: 'cart', tabId: 99, url: 'https://evil.example/' },
    });
    expect(handled).toEqual([
      ['pageVisited', { place: 'cart' }, { tabId: 7, url: 'https://shop.example/' }],
    ]);
  });

  it.each<[string, unknown, object]>([
    [
      'another extension',
      { name: 'pageVisited', request: { place: 'cart' } },
      { ...page, id: 'other' },
    ],
    [
      'a frame inside the page',
      { name: 'pageVisited', request: { place: 'cart' } },
      { ...page, frameId: 3 },
    ],
    ['a page, where only our own pages may speak', { name: 'deleteEverything', request: {} }, page],
    [
      'our own page, where only shop pages may speak',
      { name: 'pageVisited', request: { place: 'cart' } },
      popup,
    ],
    ['a name of no message', { name: 'constructor', request: {} }, page],
    ['a name that is inherited', { name: 'toString' }, page],
    ['no message at all', 'pageVisited', page],
    ['null', null, page],
  ])('does not listen to %s', async (_who, message, sender) => {
    expect(await send(message, sender)).toBe('not ours');
    expect(handled).toEqual([]);
  });

  it.each([
    ['a wrong type', { name: 'pageVisited', request: { place: 3 } }],
    ['a missing request', { name: 'activateOffer' }],
    ['an offer id of another shape', { name: 'activateOffer', request: { offerId: '../x' } }],
    [
      'a flood of signals',
      {
        name: 'attributionSeen',
        request: {
          signals: Array.from({ length: 1000 }, () => ({ kind: 'cookieName', network: 'cj' })),
        },
      },
    ],
  ])('answers nothing to %s', async (_what, message) => {
    expect(await send(message)).toBeUndefined();
    expect(handled).toEqual([]);
  });

  it('lets our own pages give commands, also from a tab', async () => {
    await send({ name: 'deleteEverything', request: {} }, popup);
    await send({ name: 'syncNow', request: {} }, { ...popup, tab: { id: 3 }, frameId: 0 });
    expect(handled.map((each) => (each as unknown[])[0])).toEqual(['deleteEverything', 'syncNow']);
  });
});
