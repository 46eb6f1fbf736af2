import { expect, it } from 'vitest';
import { loadTotals } from '../../../../api/community/site/load-totals.ts';
import { Community } from '../../../../lib/schema/directory.ts';

const community = Community.parse({
  id: 'town',
  name: 'Our town',
  description: 'Shops.',
  steward: { name: 'A', contact: 'B' },
  operatorShare: 0,
  api: 'https://town.example/api/',
});
const totals = { operatorShare: 0, rows: [], withoutName: [] };

const answering =
  (answer: () => Response): typeof fetch =>
  async (input) => {
    expect(String(input)).toBe('https://town.example/api/v1/totals');
    return answer();
  };

it('asks the community’s own server', async () => {
  expect(
    await loadTotals(
      community,
      answering(() => Response.json(totals)),
    ),
  ).toEqual(totals);
});

it('asks nobody without a server', async () => {
  const { api: _, ...alone } = community;
  const never = () => Promise.reject(new Error('nothing to ask'));
  expect(await loadTotals(alone, never)).toBeUndefined();
});

it.each<[string, () => Response]>([
  ['an error', () => new Response('', { status: 500 })],
  ['a web page', () => new Response('<html>')],
  ['another shape', () => Response.json({ rows: 'many' })],
  [
    'nothing',
    () => {
      throw new TypeError('fetch failed');
    },
  ],
])('goes on without figures when the answer is %s', async (_what, answer) => {
  expect(await loadTotals(community, answering(answer))).toBeUndefined();
});
