import { type AttributionSignal, NetworkId } from '../schema/network.ts';
import type { StandDownRecord } from '../schema/stand-down.ts';
import { subNetworks } from './networks/sub-networks.ts';

type Own = NonNullable<StandDownRecord['own']>;

/** When, in which run of the browser and, for signals of a page, in which tab. */
export interface StandDownContext {
  /** Epoch milliseconds. */
  readonly now: number;
  /** A random name of this run of the browser, made anew at every start. */
  readonly browserSession: string;
  readonly tabId?: number | undefined;
}

/** Our link must reach the shop within this time; the network's cookies may come a little after its landing. */
const landingWindow = 5 * 60_000;

/** How long cookies that came with our landing count as ours: the usual life of an affiliate cookie. */
const cookieWindow = 30 * 24 * 60 * 60_000;

const mostMarks = 60;

/** A clock that was set back makes our click lie in the future: then nothing counts as ours. */
const isWithin = (own: Own, window: number, now: number): boolean =>
  now >= own.at && now - own.at <= window;

const mayComeFrom = (own: Own, { network }: AttributionSignal): boolean =>
  network === own.network || network === 'any' || subNetworks.has(own.network);

const isKnownMark = (own: Own, { mark }: AttributionSignal): boolean =>
  mark !== undefined && own.marks.includes(mark);

/** An address that holds the unique value of our landing is that landing, seen again. */
const isLandingAgain = (own: Own, signals: readonly AttributionSignal[]): boolean =>
  signals.some((signal) => signal.kind === 'landingParameter' && isKnownMark(own, signal));

/** The one landing of our own click: the first that its network's marks appear on, in its tab, in time. */
const isLanding = (own: Own, { browserSession, now, tabId }: StandDownContext): boolean =>
  !own.landed &&
  isWithin(own, landingWindow, now) &&
  own.browserSession === browserSession &&
  (own.tabId === undefined || tabId === undefined || own.tabId === tabId);

function isOwnOnPage(
  signal: AttributionSignal,
  together: readonly AttributionSignal[],
  own: Own,
  context: StandDownContext,
): boolean {
  if (isKnownMark(own, signal)) return isWithin(own, cookieWindow, context.now);
  if (!mayComeFrom(own, signal)) return false;
  if (signal.kind === 'cookieName') return isWithin(own, landingWindow, context.now);
  // Another click of the same network has another value, which is not ours because an old one stands beside it.
  const isAgain = signal.mark === undefined && isLandingAgain(own, together);
  // A reload brings no new referral: what it shows was judged when it came.
  const isOldNews = own.landed && signal.revisited === true;
  return signal.own === true || isAgain || isOldNews || isLanding(own, context);
}

/**
 * The signals that our own click does not explain. Our publisher id or clickId in the same address explains it,
 * another's never does; where an address shows none, the click must be ours by network, tab, time and order.
 *
 * @param signals all hops of one navigation together, or all signals of one page.
 */
export function withoutOwnSignals(
  signals: readonly AttributionSignal[],
  own: Own | undefined,
  context: StandDownContext,
): AttributionSignal[] {
  const passedOn = signals.some(({ network, own: isOurs }) => isOurs && subNetworks.has(network));
  return signals.filter((signal) => {
    if (signal.kind === 'redirectHop') {
      if (signal.own === true) return false;
      // The network that a sub-network of ours handed the click to shows the sub-network's publisher id.
      if (passedOn && !subNetworks.has(signal.network)) return false;
      if (signal.own === false) return true;
      return own === undefined || !mayComeFrom(own, signal) || !isLanding(own, context);
    }
    return own === undefined || signal.own === false || !isOwnOnPage(signal, signals, own, context);
  });
}

/** The activation with the marks that came with its landing, so that the landing is known when it is seen again. */
export function rememberLanding(own: Own, signals: readonly AttributionSignal[]): Own {
  const marks = signals.flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  return {
    ...own,
    landed: own.landed || signals.some(({ kind }) => kind === 'landingParameter'),
    marks: [...new Set([...own.marks, ...marks])].slice(-mostMarks),
  };
}

/** Our publisher id was in a hop: what lands next in this tab is ours, as after a click of our own. */
export function reopenLanding(
  own: Own | undefined,
  signals: readonly AttributionSignal[],
  context: StandDownContext,
): Own | undefined {
  const hop = signals.find(({ kind, own: isOurs }) => kind === 'redirectHop' && isOurs === true);
  const network = NetworkId.options.find((id) => id === hop?.network);
  return network === undefined ? own : startActivation(network, own, context);
}

/** A new activation; what came with an earlier one stays known as ours. */
function startActivation(
  network: NetworkId,
  earlier: Own | undefined,
  { browserSession, now, tabId }: StandDownContext,
): Own {
  const marks = earlier !== undefined && isWithin(earlier, cookieWindow, now) ? earlier.marks : [];
  return {
    network,
    at: now,
    browserSession,
    ...(tabId !== undefined && { tabId }),
    landed: false,
    marks,
  };
}

/** Undefined once nothing of an activation can matter any more. */
export const stillMatters = (own: Own | undefined, now: number): Own | undefined =>
  own !== undefined && isWithin(own, cookieWindow, now) ? own : undefined;

/**
 * Remembers our own click, in the tab that the link was opened in (`context.tabId`), so that its landing is not taken
 * for another publisher's. A silence that another publisher's referral started goes on.
 */
export function recordOwnActivation(
  record: StandDownRecord | undefined,
  network: NetworkId,
  context: StandDownContext,
): StandDownRecord {
  const own = startActivation(network, record?.own, context);
  return { ...record, own, activityAt: context.now };
}
