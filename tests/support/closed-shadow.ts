import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Node = Protocol.DOM.Node;

function* closedRoots(node: Node): Generator<Node> {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') yield root;
    yield* closedRoots(root);
  }
  for (const child of node.children ?? []) yield* closedRoots(child);
}

async function find(
  session: CDPSession,
  selector: string,
): Promise<Protocol.DOM.NodeId | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const shadow of closedRoots(root)) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: shadow.nodeId, selector });
    if (nodeId !== 0) return nodeId;
  }
  return undefined;
}

/** What the extension has drawn into a page, where neither the page nor the driver's own selectors can look. */
export interface ClosedShadow {
  /** The text of the first element that fits, or undefined when no closed shadow root has one. */
  text(selector: string): Promise<string | undefined>;
  /** Presses it with the mouse, as a person does: the click is trusted. */
  click(selector: string): Promise<void>;
  /** Where it stands in the viewport. */
  box(
    selector: string,
  ): Promise<{ x: number; y: number; width: number; height: number } | undefined>;
}

/** Looks into the closed shadow roots of a page by the debugger's own view of the document. */
export async function closedShadow(page: Page): Promise<ClosedShadow> {
  const session = await page.createCDPSession();
  const box: ClosedShadow['box'] = async (selector) => {
    const nodeId = await find(session, selector);
    if (nodeId === undefined) return undefined;
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  };
  return {
    box,
    text: async (selector) => {
      const nodeId = await find(session, selector);
      if (nodeId === undefined) return undefined;
      const { object } = await session.send('DOM.resolveNode', { nodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        ...(object.objectId !== undefined && { objectId: object.objectId }),
        functionDeclaration: 'function () { return this.textContent; }',
        returnByValue: true,
      });
      return String(result.value);
    },
    click: async (selector) => {
      const place = await box(selector);
      if (place === undefined) throw new Error(`no closed shadow root holds ${selector}`);
      await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    },
  };
}
