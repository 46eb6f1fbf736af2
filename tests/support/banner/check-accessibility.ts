import axe from 'axe-core';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

function* hosts(node: Protocol.DOM.Node): Generator<Protocol.DOM.Node> {
  if (node.attributes?.includes('data-form') && node.shadowRoots !== undefined) yield node;
  for (const child of node.children ?? []) yield* hosts(child);
}

/** Runs axe where a page cannot look: the closed root is shown to it, and to it alone, as an open one. */
const run = `async function () {
  const host = this.host;
  Object.defineProperty(host, 'shadowRoot', { configurable: true, value: this });
  const { violations, passes } = await axe.run(host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The page's own affair: a banner is no document.
    rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
  });
  delete host.shadowRoot;
  return {
    checked: passes.length,
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')),
  };
}`;

export interface AccessibilityReport {
  /** How many rules found something to check. */
  readonly checked: number;
  readonly violations: readonly string[];
}

async function findRoot(session: CDPSession): Promise<Protocol.DOM.BackendNodeId> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const [host] = hosts(root);
  const shadow = host?.shadowRoots?.[0];
  if (shadow === undefined) throw new Error('no banner hangs in the page');
  return shadow.backendNodeId;
}

/** What axe finds in the banner as it stands, in the real browser with its real styles. */
export async function checkAccessibility(page: Page): Promise<AccessibilityReport> {
  const session = await page.createCDPSession();
  try {
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
    const backendNodeId = await findRoot(session);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId !== undefined && { objectId: object.objectId }),
      functionDeclaration: run,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  } finally {
    await session.detach();
  }
}
