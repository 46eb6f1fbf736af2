import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadVisitRecords } from '../../../../lib/platform/storage/storage-items.ts';
import { registerVisitScript } from '../../../../lib/platform/visit-registration.ts';
import { checkout, createShopWithOffer } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.worker.sleep();
});

it.each([
  ['in one worker', async () => undefined],
  ['over the death of the worker', () => shop.restart()],
])(
  'keeps hearing of a shop that another publisher led to while its record was being made, %s',
  async (_life, next) => {
    shop.browser.openTab(1, checkout);
    const seen = () =>
      shop.worker.handlers.attributionSeen(
        { signals: [{ kind: 'landingParameter', network: 'cj' }] },
        { tabId: 1, url: checkout },
      );
    vi.mocked(fakeBrowser.permissions.getAll).mockImplementationOnce(async () => {
      await seen();
      return { origins: [...shop.browser.granted] };
    });
    await shop.worker.upkeep.refreshVisits();
    await next();
    expect((await loadVisitRecords(['bigshop.com'])).get('bigshop.com')?.watched).toBe(true);
  },
);

it('leaves the script as it was when the browser does not take the new shops', async () => {
  const before = [...shop.browser.registered.values()];
  expect(before).toMatchObject([{ id: 'visit', matches: ['https://*.bigshop.com/*'] }]);
  const { scripting } = fakeBrowser;
  for (const name of ['registerContentScripts', 'updateContentScripts'] as const)
    vi.mocked(scripting[name]).mockRejectedValueOnce(new Error('too many patterns'));
  await registerVisitScript(['https://*.other.example/*']).catch(() => undefined);
  expect([...shop.browser.registered.values()]).toEqual(before);
  await registerVisitScript(['https://*.other.example/*']);
  expect(shop.browser.registered.get('visit')?.matches).toEqual(['https://*.other.example/*']);
  await registerVisitScript([]);
  expect(shop.browser.registered.size).toBe(0);
});

it('has the script of an earlier version begin with the page', async () => {
  const [script] = [...shop.browser.registered.values()];
  if (script === undefined) throw new Error('no script is registered');
  expect(script).toMatchObject({ runAt: 'document_start' });
  Object.assign(script, { runAt: 'document_idle' });
  await registerVisitScript(script.matches);
  expect(shop.browser.registered.get('visit')).toMatchObject({ runAt: 'document_start' });
});
