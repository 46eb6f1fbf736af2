import { afterEach, beforeEach, expect, it } from 'vitest';
import { queueActivation } from '../../../../entrypoints/background/credits/outbox.ts';
import { CommunityId } from '../../../../lib/schema/primitives.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import { apiUrl, newClick, serveDirectory } from '../../../support/worker.ts';
import { shardOf, startServedDevice } from '../communities/served-device.ts';

const hour = 3_600_000;
const row = (status: string, minor: number, currency = 'USD') => ({
  month: '2026-10',
  status,
  amount: { minor, currency },
  sales: 7,
});

let device: Awaited<ReturnType<typeof startServedDevice>>;

const serve = (rows: readonly object[], api = apiUrl) =>
  device.web.serve(
    `${api}v1/totals`,
    JSON.stringify({
      operatorShare: 0,
      rows: rows.map((each) => ({ ...each, nonprofit: 'us-ein:131887440' })),
      withoutName: [row('pending', 900)],
    }),
  );
const sync = () => device.worker.upkeep.syncCredits();
const sums = async () => (await device.worker.parts.store.loadDirectories())[0]?.publicSums;
const asked = () => device.web.requests.filter(({ url }) => url.endsWith('/v1/totals')).length;

beforeEach(async () => {
  device = await startServedDevice();
});
afterEach(() => device.worker.sleep());

it('keeps the sums of each stage and currency apart, also after a restart and a new directory', async () => {
  serve([row('paid', 100), row('paid', 23), row('paid', 4000, 'JPY')]);
  await sync();
  await device.restart();
  await device.publish([shardOf('new.example')]);
  await device.worker.upkeep.syncDirectories();
  expect(await device.listed()).toEqual(['new.example']);
  expect(await sums()).toEqual({
    fetchedAt: '2026-11-23T12:00:00.000Z',
    expected: [{ minor: 900, currency: 'USD' }],
    confirmed: [],
    paid: [
      { minor: 123, currency: 'USD' },
      { minor: 4000, currency: 'JPY' },
    ],
  });
});

it('asks once a day, also after the clock was put back', async () => {
  serve([]);
  for (const [hours, times] of [
    [0, 1],
    [8, 1],
    [8, 1],
    [8, 2],
    [-100, 3],
  ] as const) {
    device.clock.now += hours * hour;
    await sync();
    expect(asked()).toBe(times);
  }
});

it('asks when the shopper looks for updates, however new what is known is', async () => {
  serve([row('paid', 100)]);
  await sync();
  serve([row('paid', 250)]);
  await sync();
  expect((await sums())?.paid).toEqual([{ minor: 100, currency: 'USD' }]);
  await device.worker.handlers.syncNow({}, {});
  expect((await sums())?.paid).toEqual([{ minor: 250, currency: 'USD' }]);
});

it.each<[string, string]>([
  ['HTML', '<title>Sign in</title>'],
  ['another shape', '{"rows":[]}'],
])('keeps what it knows when the server answers %s', async (_name, body) => {
  serve([row('paid', 100)]);
  await sync();
  device.clock.now += 24 * hour;
  device.web.serve(`${apiUrl}v1/totals`, body);
  await sync();
  expect((await sums())?.paid).toEqual([{ minor: 100, currency: 'USD' }]);
});

it('notes when its server failed, until it answers again, also over a new directory', async () => {
  const failedAt = async () => (await device.worker.parts.store.loadDirectories())[0]?.sumsFailedAt;
  expect(await device.worker.handlers.syncNow({}, {})).toEqual({ ok: false, code: 'offline' });
  expect(await failedAt()).toBe('2026-11-23T12:00:00.000Z');
  await device.restart();
  await device.publish([shardOf('new.example')]);
  await device.worker.upkeep.syncDirectories();
  expect(await device.listed()).toEqual(['new.example']);
  expect(await failedAt()).toBe('2026-11-23T12:00:00.000Z');
  serve([row('paid', 100)]);
  await sync();
  expect(await failedAt()).toBeUndefined();
  expect((await sums())?.paid).toEqual([{ minor: 100, currency: 'USD' }]);
});

it('asks nobody any more once the key was withdrawn, not even when the shopper looks for updates', async () => {
  serve([row('paid', 100)]);
  await sync();
  await device.withdrawKey();
  await device.worker.upkeep.syncDirectories();
  device.clock.now += 24 * hour;
  await sync();
  await device.worker.handlers.syncNow({}, {});
  expect(asked()).toBe(1);
});

it('asks of many communities those that the shopper clicked for and the first ones, none that rests', async () => {
  const { community } = createManifest('' as never);
  const join = async (name: string) => {
    const baseUrl = `https://${name}.example/` as never;
    const key = await serveDirectory(device.web, baseUrl, [], {
      community: { ...community, id: name as never, api: baseUrl },
    });
    await device.worker.handlers.joinCommunity({ baseUrl, publicKey: key.publicKey }, {});
  };
  const names = Array.from({ length: 14 }, (_, index) => `town-${index}`);
  for (const name of names) await join(name);
  await queueActivation(
    device.worker.parts,
    await newClick({ communityId: CommunityId.parse('town-13') }),
  );
  await device.worker.handlers.pauseCommunity(
    { communityId: CommunityId.parse('town-0'), paused: true },
    {},
  );
  await sync();
  const hosts = device.web.requests
    .filter(({ url }) => url.endsWith('/v1/totals'))
    .map(({ url }) => new URL(url).hostname.split('.')[0]);
  expect(hosts.toSorted()).toEqual(['server', 'town-13', ...names.slice(1, 9)].toSorted());
  device.web.requests.length = 0;
  await device.worker.handlers.syncNow({}, {});
  expect(asked()).toBe(14);
});
