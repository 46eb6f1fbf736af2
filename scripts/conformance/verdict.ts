/** What a browser shows of an extension in one tab. */
export interface Seen {
  /** Nodes that the shop's server did not send, by name. */
  readonly nodes: readonly string[];
  /** How the toolbar button differs from an ordinary tab's. */
  readonly button: readonly string[];
  /** The tab's address, without what was not asked for. */
  readonly address: string;
  /** Whether the popup has a button for the offer; undefined when it was not opened. */
  readonly popupOffers?: boolean;
}

export type Cell =
  | { readonly verdict: 'silent' }
  /** Where nobody else referred the shopper: as it should be. */
  | { readonly verdict: 'speaks' }
  | { readonly verdict: 'violation'; readonly seen: readonly string[] }
  | { readonly verdict: 'notApplicable'; readonly reason: string };

/** A form without fields leaves a lone question mark behind the address that it leads to. */
export const withoutLoneMark = (address: string): string => address.replace(/\?$/, '');

/** Everything in a tab that a silent extension would not have done. */
export function listViolations(seen: Seen, expectedAddress: string): string[] {
  return [
    ...seen.nodes.map((node) => `a node in the page: ${node}`),
    ...seen.button.map((change) => `the toolbar button: ${change}`),
    ...(withoutLoneMark(seen.address) === withoutLoneMark(expectedAddress)
      ? []
      : [`a navigation to ${seen.address}`]),
    ...(seen.popupOffers === true ? ['a button in the popup'] : []),
  ];
}

export const cellOf = (violations: readonly string[]): Cell =>
  violations.length === 0
    ? { verdict: 'silent' }
    : { verdict: 'violation', seen: [...new Set(violations)] };

/** Whether an extension can be seen at all: a node, or another look of its button. */
export const speaks = ({ nodes, button }: Seen): boolean => nodes.length > 0 || button.length > 0;

/** Joins what two looks at the same step showed. */
export function joinCells(earlier: Cell | undefined, later: Cell): Cell {
  if (earlier?.verdict !== 'violation') return later;
  if (later.verdict !== 'violation') return earlier;
  return { verdict: 'violation', seen: [...new Set([...earlier.seen, ...later.seen])] };
}
