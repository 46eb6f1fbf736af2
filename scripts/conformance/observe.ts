import type { Page, Protocol } from 'puppeteer-core';
import { z } from '../../lib/zod.ts';

type Node = Protocol.DOM.Node;

const servedInBody: ReadonlySet<string> = new Set(['HEADER', 'MAIN', 'FOOTER', 'SCRIPT']);
const servedInHead: ReadonlySet<string> = new Set(['META', 'TITLE', 'STYLE']);

const elements = (node: Node | undefined): Node[] =>
  (node?.children ?? []).filter(({ nodeType }) => nodeType === 1);

function nameOf({ nodeName, attributes = [] }: Node): string {
  const at = attributes.indexOf('id');
  return at % 2 === 0
    ? `<${nodeName.toLowerCase()} id=${attributes[at + 1]}>`
    : `<${nodeName.toLowerCase()}>`;
}

/** Own shadow roots and frames anywhere in the page: the test shops have neither. */
function* hiddenPlaces(node: Node): Generator<string> {
  for (const { shadowRootType } of node.shadowRoots ?? []) {
    if (shadowRootType !== 'user-agent') yield `${shadowRootType} shadow root in ${nameOf(node)}`;
  }
  if (node.nodeName === 'IFRAME') yield `frame ${nameOf(node)}`;
  for (const child of node.children ?? []) yield* hiddenPlaces(child);
}

/** What stands in a test shop's page that its server has not sent, by the debugger's view of the document. */
export async function listForeignNodes(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = elements(root).find(({ nodeName }) => nodeName === 'HTML');
    const head = elements(html).find(({ nodeName }) => nodeName === 'HEAD');
    const body = elements(html).find(({ nodeName }) => nodeName === 'BODY');
    const strangers = [
      ...elements(html).filter((node) => node !== head && node !== body),
      ...elements(head).filter(({ nodeName }) => !servedInHead.has(nodeName)),
      ...elements(head)
        .filter(({ nodeName }) => nodeName === 'STYLE')
        .slice(1),
      ...elements(body).filter(({ nodeName }) => !servedInBody.has(nodeName)),
    ];
    return [...new Set([...strangers.map(nameOf), ...hiddenPlaces(root)])];
  } finally {
    await session.detach();
  }
}

const Button = z.object({
  url: z.string(),
  text: z.string(),
  title: z.string(),
  popup: z.string(),
  enabled: z.boolean(),
});

/** Asked in a tab of the extension's own, since it alone is told of its button. There is no API for the icon. */
const readButtons = `(async () => {
  const look = async (tabId) => ({
    text: await chrome.action.getBadgeText({ tabId }),
    title: await chrome.action.getTitle({ tabId }),
    popup: await chrome.action.getPopup({ tabId }),
    enabled: await chrome.action.isEnabled(tabId),
  });
  const here = await chrome.tabs.getCurrent();
  const tabs = (await chrome.tabs.query({})).filter(({ id }) => id !== here.id);
  const buttons = await Promise.all(tabs.map(async ({ id, url = '' }) => ({ url, ...await look(id) })));
  return { ordinary: { url: '', ...await look(here.id) }, buttons };
})()`;

const Buttons = z.object({ ordinary: Button, buttons: z.array(Button) });

const parts = ['text', 'title', 'popup', 'enabled'] as const;

/** How the toolbar button of each tab differs from an ordinary tab's, by the tab's address. */
export async function listButtonChanges(watcher: Page): Promise<ReadonlyMap<string, string[]>> {
  const { ordinary, buttons } = Buttons.parse(await watcher.evaluate(readButtons));
  const changes = new Map<string, string[]>();
  for (const button of buttons) {
    const changed = parts
      .filter((part) => button[part] !== ordinary[part])
      .map((part) => `${part} “${button[part]}”`);
    changes.set(button.url, [...(changes.get(button.url) ?? []), ...changed]);
  }
  return changes;
}
