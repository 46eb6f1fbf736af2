import type { AttributionSignal, StandDownPolicy } from '../schema/network.ts';
import { StandDownRecord } from '../schema/stand-down.ts';
import {
  rememberLanding,
  reopenLanding,
  type StandDownContext,
  stillMatters,
  withoutOwnSignals,
} from './own-activation.ts';

export type { StandDownContext } from './own-activation.ts';

const minute = 60_000;

/**
 * The longest minima of all networks' rules: 60 minutes without activity and 90 in any case (affiliatecoc.org, the Code
 * of Conduct, as dupe-com/standdown reads it), and never before the browser session ends (Rakuten's DSA rules).
 */
const minimum = { minutesAfterActivity: 60, minutesAfterSignal: 90 } as const;

type RememberedSignal = NonNullable<StandDownRecord['signal']>;

export type StandDownDecision =
  | { readonly decision: 'allow' }
  | {
      readonly decision: 'standDown';
      readonly reason: RememberedSignal['kind'];
      /** Epoch milliseconds: silent at least until then, and in any case until this browser session ends. */
      readonly until: number;
    };

/** A clock that was ahead when something was written must not keep it young for ever, nor make it old at once. */
const notLater = (time: number, now: number): number => Math.min(time, now);

function endOfSilence(signal: RememberedSignal, activityAt: number, now: number): number {
  return Math.max(
    notLater(signal.at, now) + signal.minutesAfterSignal * minute,
    notLater(activityAt, now) + signal.minutesAfterActivity * minute,
  );
}

/**
 * Reads a stored record. What cannot be read may have been another publisher's referral, so it becomes one that was
 * seen just now; save what comes back.
 */
export function readStandDownRecord(
  stored: unknown,
  context: StandDownContext,
): StandDownRecord | undefined {
  if (stored === undefined || stored === null) return undefined;
  const record = StandDownRecord.safeParse(stored);
  return record.success ? record.data : rememberUnreadable(context);
}

/** The record to go on with when storage fails: silence, as after another publisher's referral. */
export function rememberUnreadable({ now, browserSession }: StandDownContext): StandDownRecord {
  const signal = {
    kind: 'unreadable',
    network: 'any',
    at: now,
    browserSession,
    ...minimum,
  } as const;
  return { signal, activityAt: now };
}

/**
 * Whether we stay silent at one retailer, in all tabs: until the browser session of the signal ends, and 60 minutes
 * after the last activity there, and 90 minutes after the signal, whichever is last. Knows nothing about the shopper.
 */
export function decideStandDown(
  record: StandDownRecord | undefined,
  { now, browserSession }: StandDownContext,
): StandDownDecision {
  if (record?.signal === undefined) return { decision: 'allow' };
  const { signal, activityAt } = record;
  const until = endOfSilence(signal, activityAt, now);
  const sameSession = signal.browserSession === browserSession;
  return sameSession || now < until
    ? { decision: 'standDown', reason: signal.kind, until }
    : { decision: 'allow' };
}

function longest(
  signals: readonly AttributionSignal[],
  policies: readonly StandDownPolicy[],
  name: 'minutesAfterSignal' | 'minutesAfterActivity',
): number {
  const asked = policies
    .filter(({ network }) => signals.some((signal) => signal.network === network))
    .map((policy) => policy[name]);
  return Math.max(minimum[name], ...asked);
}

/**
 * Remembers what was seen. Another publisher's signal starts or prolongs the silence and ends our own activation; a
 * signal that our own click explains only marks the landing as ours. Nothing that is remembered gets shorter.
 *
 * @param signals all hops of one navigation together, or all signals of one page; hops before the page they lead to.
 * @param policies of all directories; those of the signals' networks may lengthen the silence.
 */
export function recordSignals(
  record: StandDownRecord | undefined,
  signals: readonly AttributionSignal[],
  policies: readonly StandDownPolicy[],
  context: StandDownContext,
): StandDownRecord | undefined {
  const own = reopenLanding(record?.own, signals, context);
  const others = withoutOwnSignals(signals, own, context);
  const [first] = others;
  if (first === undefined) {
    return own === undefined || signals.length === 0
      ? record
      : { ...record, own: rememberLanding(own, signals), activityAt: context.now };
  }
  const { now, browserSession } = context;
  const before = record?.signal;
  const signal: RememberedSignal = {
    kind: first.kind,
    network: first.network,
    at: now,
    browserSession,
    minutesAfterSignal: Math.max(
      longest(others, policies, 'minutesAfterSignal'),
      before?.minutesAfterSignal ?? 0,
    ),
    minutesAfterActivity: Math.max(
      longest(others, policies, 'minutesAfterActivity'),
      before?.minutesAfterActivity ?? 0,
    ),
  };
  return { signal, activityAt: now };
}

/**
 * Remembers that the shopper was active at this retailer, which prolongs a silence that has not ended. Undefined, so
 * that nothing is stored, where there is nothing left to remember: an ordinary visit leaves no trace.
 */
export function recordActivity(
  record: StandDownRecord | undefined,
  context: StandDownContext,
): StandDownRecord | undefined {
  if (record === undefined) return undefined;
  const { now } = context;
  const own = stillMatters(record.own, now);
  const silent = decideStandDown(record, context).decision === 'standDown';
  const signal = silent ? record.signal : undefined;
  if (signal === undefined && own === undefined) return undefined;
  return {
    ...(signal !== undefined && { signal: { ...signal, at: notLater(signal.at, now) } }),
    ...(own !== undefined && { own }),
    activityAt: now,
  };
}
