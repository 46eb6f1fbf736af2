import { describe, expect, it } from 'vitest';
import { joinHops } from '../../../../lib/domain/networks/join-hops.ts';
import type { AttributionSignal } from '../../../../lib/schema/network.ts';

const hop = (network: string, own?: boolean): AttributionSignal => ({
  kind: 'redirectHop',
  network,
  ...(own !== undefined && { own }),
});

describe('joinHops', () => {
  it.each([
    ['the first', undefined, hop('awin', true), hop('awin', true)],
    ['another’s stays before ours', hop('awin', false), hop('cj', true), hop('awin', false)],
    ['an unknown one stays before ours', hop('cj'), hop('cj', true), hop('cj')],
    ['another’s comes after ours', hop('awin', true), hop('cj', false), hop('cj', false)],
    ['our network hands on within itself', hop('cj', true), hop('cj'), hop('cj')],
    [
      'our sub-network hands on',
      hop('skimlinks', true),
      hop('awin', false),
      hop('skimlinks', true),
    ],
    [
      'another’s sub-network hands on',
      hop('skimlinks', false),
      hop('awin', true),
      hop('skimlinks', false),
    ],
    [
      'another sub-network comes after ours',
      hop('skimlinks', true),
      hop('sovrn', false),
      hop('sovrn', false),
    ],
  ])('%s', (_name, earlier, later, expected) => {
    expect(joinHops(earlier, later)).toEqual(expected);
  });
});
