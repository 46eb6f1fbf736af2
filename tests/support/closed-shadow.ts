import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Node = Protocol.DOM.Node;

function* closedRoots(node: Node): Generator<Node> {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') yield root;
    yield* closedRoots(root);
  }
  for (const child of node.children ?? []) yield* closedRoots(child);
}

function* closedHosts(node: Node): Generator<Node> {
  if (node.shadowRoots?.some(({ shadowRootType }) => shadowRootType === 'closed')) yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    yield* closedHosts(child);
  }
}

/** Undefined for what went out of the document between the look at it and the question about it. */
async function unlessGone<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (String(error).includes('Could not find node')) return undefined;
    throw error;
  }
}

async function find(
  session: CDPSession,
  selector: string,
): Promise<Protocol.DOM.NodeId | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const { nodeId } of closedRoots(root)) {
    const found = await unlessGone(session.send('DOM.querySelector', { nodeId, selector }));
    if (found !== undefined && found.nodeId !== 0) return found.nodeId;
  }
  return undefined;
}

/** What the extension has drawn into a page, where neither the page nor the driver's own selectors can look. */
export interface ClosedShadow {
  /** Calls a function's source with the first element that fits as `this`; undefined when no closed shadow root has one. */
  call(selector: string, declaration: string): Promise<unknown>;
  /** The text of the first element that fits, or undefined when no closed shadow root has one. */
  text(selector: string): Promise<string | undefined>;
  /** Presses it with the mouse, as a person does: the click is trusted. */
  click(selector: string): Promise<void>;
  /** An attribute of the element that holds the closed root. */
  hostAttribute(name: string): Promise<string | undefined>;
  /** Whether it is on top at its middle, as the browser's own hit test finds it. */
  hit(selector: string): Promise<boolean>;
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
  const call: ClosedShadow['call'] = async (selector, functionDeclaration) => {
    const nodeId = await find(session, selector);
    if (nodeId === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { nodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId !== undefined && { objectId: object.objectId }),
      functionDeclaration,
      returnByValue: true,
    });
    return result.value;
  };
  return {
    box,
    call,
    hostAttribute: async (name) => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const values = [...closedHosts(root)].map(({ attributes = [] }) => {
        const index = attributes.findIndex((each, at) => at % 2 === 0 && each === name);
        return index < 0 ? undefined : attributes[index + 1];
      });
      return values.find((value) => value !== undefined);
    },
    hit: async (selector) => {
      const place = await box(selector);
      const nodeId = await find(session, selector);
      if (nodeId === undefined || place === undefined) return false;
      const { node } = await session.send('DOM.describeNode', { nodeId, depth: -1 });
      const inside = (each: Node): number[] => [
        each.backendNodeId,
        ...(each.children ?? []).flatMap(inside),
      ];
      const { backendNodeId } = await session.send('DOM.getNodeForLocation', {
        x: Math.round(place.x + place.width / 2),
        y: Math.round(place.y + place.height / 2),
      });
      return inside(node).includes(backendNodeId);
    },
    text: async (selector) => {
      const text = await call(selector, 'function () { return this.textContent; }');
      return text === undefined ? undefined : String(text);
    },
    click: async (selector) => {
      const place = await box(selector);
      if (place === undefined) throw new Error(`no closed shadow root holds ${selector}`);
      await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    },
  };
}
