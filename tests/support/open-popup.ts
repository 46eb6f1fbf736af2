import type { Browser, Page } from 'puppeteer-core';
import { z } from '../../lib/zod.ts';
import { waitUntil } from './wait-until.ts';

const Targets = z.object({
  targetInfos: z.array(
    z.object({
      targetId: z.string(),
      type: z.string(),
      embedderData: z.optional(z.looseObject({ tabActive: z.optional(z.boolean()) })),
    }),
  ),
});

/**
 * Presses the extension's toolbar button over the tab in front: the real popup opens, also without a display, and the
 * browser grants `activeTab` as for a person's click.
 */
export async function openPopup(browser: Browser, extensionId: string): Promise<Page> {
  const session = await browser.target().createCDPSession();
  const filter = [{ type: 'tab' }];
  const answer: unknown = await session.send('Target.getTargets', { filter });
  const tabs = Targets.parse(answer).targetInfos;
  const tab = tabs.find(({ embedderData }) => embedderData?.tabActive === true);
  if (tab === undefined) throw new Error('no tab is in front');
  const prefix = `chrome-extension://${extensionId}/`;
  const before = new Set(browser.targets());
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  const target = await waitUntil('the popup is open', () =>
    browser
      .targets()
      .find((one) => !before.has(one) && one.type() === 'page' && one.url().startsWith(prefix)),
  );
  await session.detach();
  // The popup is no tab, so puppeteer's page() does not count it as a page.
  return target.asPage();
}
