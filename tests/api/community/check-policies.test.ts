import { expect, it } from 'vitest';
import { checkCommunity } from '../../../api/community/check-community.ts';
import { formatDiagnostic } from '../../../api/community/diagnostic.ts';
import { readCommunity } from '../../../api/community/read-community.ts';
import { writeCommunity } from './community-folder.ts';

const policy = `- network: awin
  landingParameters: [awinnew]
  cookieNames: []
  redirectHosts: [go.awin-new.com]
  minutesAfterSignal: 0
  minutesAfterActivity: 0
  source: https://network.example/rules
`;

async function check(from: string, to: string): Promise<string[]> {
  const changed = policy.replace(from, to);
  const source = await readCommunity(await writeCommunity({ 'stand-down.yaml': changed }));
  return checkCommunity(source).map(formatDiagnostic);
}

it('has nothing against a policy that adds', async () => {
  expect(await check('', '')).toEqual([]);
});

it.each([
  ['awinnew', 'sid', 'error: sid stands in the addresses or cookies of ordinary shops'],
  ['go.awin-new.com', 'google.com', 'error: google.com does more than redirect'],
  ['go.awin-new.com', 'shop.com', 'error: shop.com is the host of a shop in this directory'],
  ['Signal: 0', 'Signal: 30', 'warning: 30 minutes are shorter than what holds anyway'],
  [
    policy.slice(0, policy.indexOf('  source')),
    '- network: nobody\n  landingParameters: []\n  cookieNames: []\n  redirectHosts: []\n  minutesAfterSignal: 90\n  minutesAfterActivity: 60\n',
    'error: the network nobody is not known',
  ],
  [
    'landingParameters: [awinnew]\n  cookieNames: []\n  redirectHosts: [go.awin-new.com]',
    'landingParameters: []\n  cookieNames: []\n  redirectHosts: []',
    'error: the policy says nothing',
  ],
])('says what is wrong with %s as %s', async (from, to, message) => {
  const [first, ...rest] = await check(from, to);
  expect(first).toMatch(/^stand-down\.yaml:1: /);
  expect(first).toContain(message);
  expect(rest).toEqual([]);
});
