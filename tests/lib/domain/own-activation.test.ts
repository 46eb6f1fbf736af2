import { describe, expect, it } from 'vitest';
import { readPageSignals } from '../../../lib/domain/attribution-signals.ts';
import {
  decideStandDown,
  recordActivity,
  recordSignals,
} from '../../../lib/domain/decide-stand-down.ts';
import { classifyHop } from '../../../lib/domain/networks/classify-hop.ts';
import { recordOwnActivation } from '../../../lib/domain/own-activation.ts';
import type { AttributionSignal, NetworkId } from '../../../lib/schema/network.ts';
import { StandDownRecord } from '../../../lib/schema/stand-down.ts';

const minute = 60_000;
const start = Date.parse('2026-11-23T12:00:00Z');
const ownTab = 7;
const at = (minutes: number, tabId = ownTab, browserSession = 'first') => ({
  now: start + minutes * minute,
  browserSession,
  tabId,
});

const own = [{ network: 'awin', publisherId: '77' }] as const;
const hop = (address: string): AttributionSignal[] => {
  const signal = classifyHop(address, own);
  return signal === undefined ? [] : [signal];
};
const page = (
  search: string,
  cookieNames: readonly string[] = [],
  more: { readonly revisited?: boolean } = {},
) =>
  readPageSignals({
    host: 'shop.example',
    search,
    cookieNames,
    referrerHost: undefined,
    ...more,
  });

const ownHop = hop('https://www.awin1.com/cread.php?awinmid=1&awinaffid=77&ued=x');
const otherHop = hop('https://www.awin1.com/cread.php?awinmid=1&awinaffid=78&ued=x');
const ownLanding = '?awc=1_1700000000_aaaaaaaaaaaa&source=aw&afsrc=1';
const otherLanding = '?awc=1_1700000999_bbbbbbbbbbbb&source=aw&afsrc=1';

type Step = readonly [signals: readonly AttributionSignal[], context: ReturnType<typeof at>];
const run = (steps: readonly Step[], from: StandDownRecord | undefined) =>
  steps.reduce<StandDownRecord | undefined>(
    (record, [signals, context]) =>
      signals.length === 0
        ? recordActivity(record, context)
        : recordSignals(record, signals, [], context),
    from,
  );
const clicked = recordOwnActivation(undefined, 'awin', at(0));
const landed = run(
  [
    [ownHop, at(0)],
    [page(ownLanding), at(0.1)],
  ],
  clicked,
);
const decisionOf = (record: StandDownRecord | undefined, context = at(20)) =>
  decideStandDown(record, context).decision;

describe('our own click', () => {
  it.each<[string, readonly Step[]]>([
    ['with hop and landing', []],
    ['and its cookies', [[page('', ['awc', '_aw_m_1']), at(1)]]],
    [
      'and its cookies on later pages',
      [
        [page('', ['awc']), at(1)],
        [page('', ['awc']), at(60 * 24)],
      ],
    ],
    ['with its landing page read twice', [[page(ownLanding), at(1)]]],
    ['with its landing page in another tab', [[page(ownLanding), at(30, 9)]]],
    ['with its landing page after its cookies came', [[page(ownLanding, ['awc']), at(2)]]],
    ['with its landing page reloaded', [[page('?source=aw', [], { revisited: true }), at(30)]]],
    [
      'and a walk through the shop',
      [
        [[], at(2)],
        [[], at(3)],
      ],
    ],
    [
      'and its own link once more',
      [
        [ownHop, at(40)],
        [page('?awc=1_1700009999_cccccccccccc'), at(40.1)],
      ],
    ],
  ])('%s does not silence us', (_name, steps) => {
    const record = run(steps, landed);
    expect(decisionOf(record)).toBe('allow');
    expect(record?.own?.network).toBe('awin');
  });

  it('that lands with nothing but its parameters is ours by network, tab, time and order', () => {
    expect(decisionOf(run([[page(ownLanding), at(1)]], clicked))).toBe('allow');
  });

  it('whose hop and landing are told together is ours', () => {
    expect(decisionOf(run([[[...ownHop, ...page(ownLanding)], at(0.1)]], clicked))).toBe('allow');
  });

  it('is known by our publisher id when the click itself was forgotten', () => {
    const record = run(
      [
        [ownHop, at(0)],
        [page(ownLanding), at(0.1)],
      ],
      undefined,
    );
    expect(decisionOf(record)).toBe('allow');
  });

  it.each<[string, NetworkId, string[]]>([
    [
      'CJ hands on inside its own hosts',
      'cj',
      ['https://www.emjcd.com/l61abc', 'https://cj.dotomi.com/x'],
    ],
    [
      'impact.com sets its cookie on a host of its own',
      'impact',
      ['https://www.ojrq.net/p/?return=x'],
    ],
  ])('%s', (_name, network, hops) => {
    const record = recordOwnActivation(undefined, network, at(0));
    expect(
      decisionOf(
        run(
          hops.map((address) => [hop(address), at(0.1)] as const),
          record,
        ),
      ),
    ).toBe('allow');
  });

  it('through a sub-network leads through the network that it passes the click to', () => {
    const skimlinks = classifyHop('https://go.skimresources.com/?id=1X2&url=x', [
      { network: 'skimlinks', publisherId: '1X2' },
    ]);
    if (skimlinks === undefined) throw new Error('not recognised');
    const record = recordOwnActivation(undefined, 'skimlinks', at(0));
    expect(
      decisionOf(
        run(
          [
            [[skimlinks, ...otherHop], at(0.1)],
            [page(ownLanding), at(0.2)],
          ],
          record,
        ),
      ),
    ).toBe('allow');
    expect(
      decisionOf(
        run(
          [
            [[skimlinks, ...otherHop], at(0.1)],
            [otherHop, at(5)],
          ],
          record,
        ),
      ),
    ).toBe('standDown');
    const sovrn = { kind: 'redirectHop', network: 'sovrn', own: false } as const;
    expect(decisionOf(run([[[skimlinks, sovrn], at(0.1)]], record))).toBe('standDown');
  });
});

describe('another publisher after our own click', () => {
  it.each<[string, readonly Step[]]>([
    ['by a hop of the same network', [[otherHop, at(10)]]],
    ['by a hop a moment later', [[otherHop, at(0.2)]]],
    ['by a hop in another tab', [[otherHop, at(10, 9)]]],
    [
      'by another click’s value beside our own',
      [[page(`${ownLanding}&awc=1_1700000999_bbbbbbbbbbbb`), at(10)]],
    ],
    ['by a hop of another network', [[hop('https://www.emjcd.com/x'), at(0.2)]]],
    ['by a hop that shows no publisher', [[hop('https://www.awin1.com/x'), at(0.2)]]],
    ['by a landing of the same network', [[page(otherLanding), at(10)]]],
    ['by a landing of the same network a moment later', [[page(otherLanding), at(0.2)]]],
    ['by a landing that a cleaner left afsrc=1 of', [[page('?afsrc=1'), at(0.2)]]],
    ['by a landing beside our old cookies', [[page(otherLanding, ['awc']), at(10)]]],
    ['by a landing of another network', [[page('?irclickid=abc'), at(0.2)]]],
    ['by another network’s parameter in our landing', [[page(`${ownLanding}&cjevent=x`), at(0.2)]]],
    ['by a cookie of another network', [[page('', ['im_ref']), at(0.2)]]],
    ['by a new cookie of the same network later', [[page('', ['_aw_sn_9']), at(10)]]],
    ['by a referrer', [[[{ kind: 'referrer', network: 'any' }], at(10)]]],
  ])('%s silences us', (_name, steps) => {
    const record = run(steps, landed);
    expect(decisionOf(record)).toBe('standDown');
    expect(record?.own).toBeUndefined();
  });

  it.each<[string, readonly Step[]]>([
    ['in another tab', [[page(otherLanding), at(0.2, 9)]]],
    ['too late to be our landing', [[page(otherLanding), at(6)]]],
    ['in another browser session', [[page(otherLanding), at(1, ownTab, 'second')]]],
    ['before our click, by a clock that was set back', [[page(otherLanding), at(-5)]]],
    ['as a page reloaded late', [[page(otherLanding, [], { revisited: true }), at(6)]]],
    ['of another network', [[page('?ranEAID=abcdefghijk'), at(0.1)]]],
  ])('that lands %s before we have landed silences us', (_name, steps) => {
    expect(decisionOf(run(steps, clicked))).toBe('standDown');
  });

  it('makes our own cookies count as theirs from then on', () => {
    const record = run(
      [
        [page('', ['awc']), at(1)],
        [otherHop, at(10)],
      ],
      landed,
    );
    const later = at(60 * 24, ownTab, 'second');
    expect(decisionOf(record, later)).toBe('allow');
    expect(decisionOf(run([[page('', ['awc']), later]], record), later)).toBe('standDown');
  });
});

describe('our own click to a member shop that pays directly', () => {
  const ourClick = '?s4g=abcdefghijklmnopqrstuvwxy2';
  const otherClick = '?s4g=z2345672345672345672345aaa';
  const opened = recordOwnActivation(undefined, 'direct', at(0));
  const arrived = run([[page(ourClick), at(0.1)]], opened);

  it.each<[string, readonly Step[]]>([
    ['lands', []],
    ['is read again in another tab', [[page(ourClick), at(40, 9)]]],
    ['is reloaded', [[page(ourClick, [], { revisited: true }), at(40)]]],
  ])('does not silence us when it %s', (_name, steps) => {
    expect(decisionOf(run(steps, arrived))).toBe('allow');
  });

  it.each<[string, StandDownRecord | undefined, readonly Step[]]>([
    ['another community’s click', arrived, [[page(otherClick), at(1)]]],
    ['a link that somebody passed on', undefined, [[page(ourClick), at(1)]]],
    ['another publisher', arrived, [[page('?irclickid=abc'), at(1)]]],
    ['a referral in our landing', opened, [[page(`${ourClick}&awc=1_17_aaaaaaaaaaaa`), at(0.1)]]],
  ])('gives way to %s', (_name, record, steps) => {
    expect(decisionOf(run(steps, record))).toBe('standDown');
  });
});

describe('a silence that another publisher started', () => {
  const silenced = recordSignals(undefined, otherHop, [], at(-10));

  it.each<[string, StandDownRecord | undefined]>([
    ['our own click', recordOwnActivation(silenced, 'awin', at(0))],
    ['a hop with our publisher id', run([[ownHop, at(0)]], silenced)],
    [
      'our own landing',
      run([[page(ownLanding), at(0.1)]], recordOwnActivation(silenced, 'awin', at(0))),
    ],
  ])('is not lifted by %s', (_name, record) => {
    expect(decisionOf(record)).toBe('standDown');
    expect(record?.signal?.at).toBe(silenced?.signal?.at);
  });
});

describe('cookies of our own landing', () => {
  it('are ours for 30 days, as long as nobody else comes', () => {
    const record = run([[page('', ['awc']), at(1)]], landed);
    const days = (count: number) => at(count * 24 * 60, 3, 'other');
    expect(decisionOf(run([[page('', ['awc']), days(29)]], record), days(29))).toBe('allow');
    expect(decisionOf(run([[page('', ['awc']), days(31)]], record), days(31))).toBe('standDown');
  });

  it('are forgotten with the activation after 30 days', () => {
    expect(recordActivity(landed, at(29 * 24 * 60))?.own).toBeDefined();
    expect(recordActivity(landed, at(31 * 24 * 60))).toBeUndefined();
  });

  it('fit the record however many come', () => {
    const many = Array.from({ length: 200 }, (_, index) => page('', [`_aw_m_${index}`])).flat();
    expect(StandDownRecord.safeParse(run([[many, at(1)]], landed)).success).toBe(true);
  });
});
