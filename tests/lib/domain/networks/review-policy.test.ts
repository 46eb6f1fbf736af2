import { describe, expect, it } from 'vitest';
import { type PolicyFault, reviewPolicy } from '../../../../lib/domain/networks/review-policy.ts';
import { StandDownPolicy } from '../../../../lib/schema/network.ts';

const policy = (changes: Record<string, unknown> = {}): StandDownPolicy =>
  StandDownPolicy.parse({
    network: 'awin',
    landingParameters: ['awinnew'],
    cookieNames: ['_awnew*'],
    redirectHosts: ['new.awin.example'],
    minutesAfterSignal: 0,
    minutesAfterActivity: 0,
    source: 'https://network.example/rules',
    ...changes,
  });

const review = (changes: Record<string, unknown>) =>
  reviewPolicy(policy(changes), ['www.shop.example']);

const bare = { landingParameters: [], cookieNames: [], redirectHosts: [] };

describe('reviewPolicy', () => {
  it.each([
    ['a name, a cookie and a host', {}],
    ['an ordinary name with a value', { landingParameters: ['utm_source=network'] }],
    [
      'an ordinary name on named hosts',
      { landingParameters: ['ref'], onlyHosts: ['shop.example'] },
    ],
    ['a network of its own', { network: 'unheard-of' }],
    ['longer times', { minutesAfterSignal: 240, minutesAfterActivity: 120 }],
    [
      'longer times alone',
      { landingParameters: [], cookieNames: [], redirectHosts: [], minutesAfterSignal: 240 },
    ],
  ])('has nothing against %s', (_name, changes) => {
    expect(review(changes)).toEqual([]);
  });

  it.each<[Record<string, unknown>, PolicyFault]>([
    [{ landingParameters: ['sid'] }, { kind: 'ordinaryName', name: 'sid' }],
    [{ landingParameters: ['UTM_Source'] }, { kind: 'ordinaryName', name: 'UTM_Source' }],
    [{ cookieNames: ['_ga'] }, { kind: 'ordinaryName', name: '_ga' }],
    [{ cookieNames: ['ab*'] }, { kind: 'ordinaryName', name: 'ab*' }],
    [{ redirectHosts: ['google.com'] }, { kind: 'ordinaryHost', host: 'google.com' }],
    [{ redirectHosts: ['co.uk'] }, { kind: 'ordinaryHost', host: 'co.uk' }],
    [{ redirectHosts: ['shop.example'] }, { kind: 'shopHost', host: 'shop.example' }],
    [{ minutesAfterSignal: 30 }, { kind: 'shorterThanBuiltIn', minutes: 30 }],
    [{ minutesAfterActivity: 59 }, { kind: 'shorterThanBuiltIn', minutes: 59 }],
    [
      { ...bare, network: 'unheard-of', minutesAfterSignal: 240 },
      { kind: 'unknownNetwork', network: 'unheard-of' },
    ],
    [{ landingParameters: [], cookieNames: [], redirectHosts: [] }, { kind: 'empty' }],
  ])('finds %o', (changes, fault) => {
    expect(review(changes)).toEqual([fault]);
  });

  it.each([
    ['a regular expression', { landingParameters: ['(a+)+$'] }],
    ['a wildcard at the front', { landingParameters: ['*sid'] }],
    ['everything', { cookieNames: ['*'] }],
    ['a host with a wildcard', { redirectHosts: ['*.net'] }],
    ['negative minutes', { minutesAfterSignal: -1 }],
    ['a field that would narrow', { minutesAfterSignal: '0' }],
  ])('is not even asked about %s: the schema refuses it', (_name, changes) => {
    expect(StandDownPolicy.safeParse({ ...policy(), ...changes }).success).toBe(false);
  });
});
