import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideStandDown,
  readStandDownRecord,
  recordActivity,
  recordSignals,
  rememberUnreadable,
} from '../../../lib/domain/decide-stand-down.ts';
import { AttributionSignal, SignalKind, StandDownPolicy } from '../../../lib/schema/network.ts';
import { StandDownRecord } from '../../../lib/schema/stand-down.ts';

const minute = 60_000;
const start = Date.parse('2026-11-23T12:00:00Z');
const at = (minutes: number, browserSession = 'first') => ({
  now: start + minutes * minute,
  browserSession,
});

const awin = [{ kind: 'landingParameter', network: 'awin' }] as const satisfies AttributionSignal[];
const seen = recordSignals(undefined, awin, [], at(0));
const decisionAt = (record: StandDownRecord | undefined, minutes: number, session: string) =>
  decideStandDown(record, at(minutes, session)).decision;

const policy = (changes: Partial<StandDownPolicy>): StandDownPolicy =>
  StandDownPolicy.parse({
    network: 'awin',
    landingParameters: [],
    cookieNames: [],
    redirectHosts: [],
    minutesAfterSignal: 0,
    minutesAfterActivity: 0,
    source: 'test',
    ...changes,
  });

describe('decideStandDown', () => {
  it('allows where nothing was seen', () => {
    expect(decideStandDown(undefined, at(0))).toEqual({ decision: 'allow' });
  });

  it('says why, and until when at least', () => {
    expect(decideStandDown(seen, at(1))).toEqual({
      decision: 'standDown',
      reason: 'landingParameter',
      until: start + 90 * minute,
    });
  });

  it.each([
    [0, 'first', 'standDown'],
    [89, 'first', 'standDown'],
    [91, 'first', 'standDown'],
    [60 * 24 * 30, 'first', 'standDown'],
    [1, 'second', 'standDown'],
    [89, 'second', 'standDown'],
    [90, 'second', 'allow'],
    [600, 'second', 'allow'],
  ])('after %i minutes in the %s session: %s', (minutes, session, decision) => {
    expect(decisionAt(seen, minutes, session)).toBe(decision);
  });

  it.each([
    [80, 139, 'standDown'],
    [80, 140, 'allow'],
    [10, 89, 'standDown'],
    [10, 90, 'allow'],
  ])(
    'with activity after %i minutes, after %i in another session: %s',
    (active, minutes, decision) => {
      expect(decisionAt(recordActivity(seen, at(active)), minutes, 'second')).toBe(decision);
    },
  );

  it.each(SignalKind.options)('stands down on a %s', (kind) => {
    const record = recordSignals(undefined, [{ kind, network: 'awin' }], [], at(0));
    expect(decideStandDown(record, at(1))).toMatchObject({ decision: 'standDown', reason: kind });
  });

  it('stands down for a network that it does not know', () => {
    const record = recordSignals(undefined, [{ kind: 'redirectHop', network: 'new' }], [], at(0));
    expect(decisionAt(record, 1, 'second')).toBe('standDown');
  });

  it('starts anew with every signal', () => {
    const again = recordSignals(seen, awin, [], at(80, 'second'));
    expect(decisionAt(again, 100, 'second')).toBe('standDown');
    expect(decisionAt(again, 169, 'third')).toBe('standDown');
    expect(decisionAt(again, 170, 'third')).toBe('allow');
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['a year ahead when the signal came', 365 * 24 * 60],
    ['an hour ahead when the signal came', 60],
  ])('%s: the signal counts as now', (_name, ahead) => {
    const record = recordSignals(undefined, awin, [], at(ahead));
    expect(decideStandDown(record, at(0, 'second'))).toMatchObject({ until: start + 90 * minute });
    // Once the shop is visited with the right clock, silence ends in good time and not in a year.
    const mended = recordActivity(record, at(0, 'second'));
    expect(decisionAt(mended, 89, 'third')).toBe('standDown');
    expect(decisionAt(mended, 90, 'third')).toBe('allow');
  });

  it('set back afterwards: silence goes on', () => {
    expect(decisionAt(seen, -365 * 24 * 60, 'second')).toBe('standDown');
  });

  it('jumps ahead within the session: silence goes on', () => {
    expect(decisionAt(seen, 365 * 24 * 60, 'first')).toBe('standDown');
  });
});

describe('policies', () => {
  const lasting = (policies: StandDownPolicy[]) => recordSignals(undefined, awin, policies, at(0));

  it.each([
    ['no policy', [], 89, 90],
    ['a policy that tries to narrow', [policy({})], 89, 90],
    ['a longer time after the signal', [policy({ minutesAfterSignal: 240 })], 239, 240],
    ['a longer time after activity', [policy({ minutesAfterActivity: 120 })], 119, 120],
    [
      'the longest of several',
      [policy({ minutesAfterSignal: 120 }), policy({ minutesAfterSignal: 300 })],
      299,
      300,
    ],
    ['another network’s', [policy({ network: 'cj', minutesAfterSignal: 240 })], 89, 90],
  ])('%s', (_name, policies, silent, free) => {
    expect(decisionAt(lasting(policies), silent, 'second')).toBe('standDown');
    expect(decisionAt(lasting(policies), free, 'second')).toBe('allow');
  });

  it('never shorten what is remembered', () => {
    const long = lasting([policy({ minutesAfterSignal: 300, minutesAfterActivity: 200 })]);
    const again = recordSignals(long, awin, [], at(10));
    expect(decisionAt(again, 309, 'second')).toBe('standDown');

    expect(decisionAt(again, 310, 'second')).toBe('allow');
    const active = recordActivity(again, at(300));
    expect(decisionAt(active, 499, 'second')).toBe('standDown');
    expect(decisionAt(active, 500, 'second')).toBe('allow');
  });
});

describe('records', () => {
  it('are none after ordinary visits, and none again when silence has ended', () => {
    expect(recordActivity(undefined, at(0))).toBeUndefined();
    expect(recordSignals(undefined, [], [], at(0))).toBeUndefined();
    expect(recordActivity(seen, at(600, 'second'))).toBeUndefined();
  });

  it('come back from storage as they were', () => {
    expect(readStandDownRecord(JSON.parse(JSON.stringify(seen)), at(1))).toEqual(seen);
    expect(readStandDownRecord(undefined, at(1))).toBeUndefined();
  });

  it.each([
    ['text', 'x'],
    ['number', 1],
    ['list', []],
    ['other shape', { signal: 1 }],
    ['half', { activityAt: start, signal: { kind: 'landingParameter' } }],
    ['no time', { activityAt: Number.NaN }],
    ['narrowed', { ...seen, signal: { ...seen?.signal, minutesAfterSignal: -90 } }],
  ])('that cannot be read are silence: %s', (_name, stored) => {
    const record = readStandDownRecord(stored, at(0));
    expect(decideStandDown(record, at(0))).toMatchObject({ reason: 'unreadable' });
    expect(decisionAt(record, 89, 'second')).toBe('standDown');
    expect(decisionAt(record, 90, 'second')).toBe('allow');
  });

  it('can be made up for storage that fails', () => {
    expect(decisionAt(rememberUnreadable(at(0)), 1, 'second')).toBe('standDown');
  });

  it('hold nothing but kinds, networks and times', () => {
    expect(Object.keys(seen?.signal ?? {}).sort()).toEqual([
      'at',
      'browserSession',
      'kind',
      'minutesAfterActivity',
      'minutesAfterSignal',
      'network',
    ]);
  });
});

describe('whatever happens', () => {
  type Step = { minutes: number; session: number; what: 'signal' | 'activity' | 'nothing' };
  const steps = fc.array(
    fc.record<Step>({
      minutes: fc.integer({ min: 0, max: 120 }),
      session: fc.integer({ min: 0, max: 1 }),
      what: fc.constantFrom('signal', 'activity', 'nothing'),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('silence holds for the session, 60 minutes after activity and 90 after the signal', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(steps, (history) => {
        let now = start;
        let session = 0;
        let record: StandDownRecord | undefined;
        let signal: { at: number; session: number } | undefined;
        let activeAt = 0;
        for (const step of history) {
          now += step.minutes * minute;
          session += step.session;
          const context = { now, browserSession: `session ${session}` };
          const expected =
            signal !== undefined &&
            (signal.session === session ||
              now < signal.at + 90 * minute ||
              now < activeAt + 60 * minute);
          expect(decideStandDown(record, context).decision === 'standDown').toBe(expected);
          if (!expected) signal = undefined;
          if (step.what === 'signal') {
            record = recordSignals(record, awin, [], context);
            signal = { at: now, session };
            activeAt = now;
          } else if (step.what === 'activity') {
            record = recordActivity(record, context);
            activeAt = now;
          }
          if (record !== undefined) expect(StandDownRecord.parse(record)).toEqual(record);
        }
      }),
    );
  });

  it('only kinds and networks of signals go in: a value has no field', () => {
    expect(Object.keys(AttributionSignal.shape).sort()).toEqual([
      'kind',
      'mark',
      'network',
      'own',
      'revisited',
    ]);
  });
});
