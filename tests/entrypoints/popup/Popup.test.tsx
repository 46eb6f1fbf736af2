import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import { settingsItem } from '../../../lib/platform/storage/storage-items.ts';
import { createWorkerDatabase } from '../../../lib/platform/storage/worker-database.ts';
import { renderWithWords } from '../../components/render.tsx';
import {
  alternative,
  click,
  credit,
  foodBank,
  nonprofit,
  offerState,
  shopState,
} from '../../components/samples.ts';
import { createManifest } from '../../lib/domain/directory/signed-directory.ts';
import { startFakeWorker } from '../fake-worker.ts';

const read = { disclosureAcceptedAt: '2026-11-20T10:00:00Z' };
const tabId = 7;

beforeEach(() => {
  fakeBrowser.reset();
  history.replaceState(null, '', `?tabId=${tabId}`);
});
afterEach(() => vi.restoreAllMocks());

it('asks about its own tab and passes the click on for that tab', async () => {
  await settingsItem.setValue({ ...read, nonprofit: nonprofit() });
  const worker = startFakeWorker({
    getShopState: () => offerState(),
    activateOfferInTab: () => ({ ok: true }),
  });
  const { user } = renderWithWords(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Credit American Cancer Society' }));
  expect(worker.requestsOf('getShopState')).toContainEqual({ tabId });
  expect(worker.requestsOf('activateOfferInTab')).toEqual([
    { offerId: '0123456789abcdef0123456789abcdef', tabId },
  ]);
});

it('opens nothing by itself, however long it is open', async () => {
  await settingsItem.setValue({ ...read, nonprofit: nonprofit() });
  const worker = startFakeWorker({ getShopState: () => offerState() });
  renderWithWords(<Popup />);
  await screen.findByRole('button', { name: 'Credit American Cancer Society' });
  expect(new Set(worker.asked.map(({ name }) => name))).toEqual(new Set(['getShopState']));
});

it('says so when the worker is gone', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'));
  renderWithWords(<Popup />);
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/);
});

it('shows only the way to the welcome page before the disclosure was read', async () => {
  startFakeWorker({ getShopState: () => shopState({ state: 'notSetUp' }) });
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  const { user } = renderWithWords(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Get started' }));
  expect(create.mock.calls[0]?.[0]?.url).toMatch(/\/welcome\.html$/);
  expect(screen.queryByText('Your nonprofit')).toBeNull();
});

it('asks again when another window changes the nonprofit', async () => {
  await settingsItem.setValue({ ...read, nonprofit: nonprofit() });
  let chosen = nonprofit();
  startFakeWorker({ getShopState: () => offerState({ nonprofit: chosen }) });
  renderWithWords(<Popup />);
  await screen.findByRole('button', { name: 'Credit American Cancer Society' });
  chosen = foodBank;
  await settingsItem.setValue({ ...read, nonprofit: foodBank });
  expect(await screen.findByRole('button', { name: 'Credit Vermont Foodbank' })).toBeTruthy();
});

it('silences the shop with one click and asks again', async () => {
  await settingsItem.setValue(read);
  let silenced = false;
  const worker = startFakeWorker({
    getShopState: () =>
      silenced
        ? shopState({
            state: 'silenced',
            retailer: { id: 'patagonia.com', name: 'Patagonia' },
            alternatives: [],
          })
        : offerState(),
    silenceRetailer: (request) => {
      silenced = request.silenced;
      return { ok: true };
    },
  });
  const { user } = renderWithWords(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Never at Patagonia' }));
  expect(await screen.findByText('You asked for quiet at Patagonia.')).toBeTruthy();
  expect(worker.requestsOf('silenceRetailer')).toEqual([
    { retailerId: 'patagonia.com', silenced: true },
  ]);
  expect(screen.queryByRole('button', { name: 'Never at Patagonia' })).toBeNull();
});

it.each([
  ['stoodDown', 0],
  ['silenced', 1],
] as const)('at a shop that is %s it shows %i other shops', async (state, count) => {
  await settingsItem.setValue(read);
  const retailer = { id: 'patagonia.com', name: 'Patagonia' };
  startFakeWorker({
    getShopState: () => shopState({ state, retailer, alternatives: [alternative()] }),
  });
  renderWithWords(<Popup />);
  await screen.findByRole('heading', { name: 'Patagonia' });
  expect(screen.queryAllByRole('link')).toHaveLength(count * 2);
  expect(screen.queryAllByRole('button', { name: 'Find this elsewhere' })).toHaveLength(count);
});

it('snoozes until the next midnight and shows until when', async () => {
  await settingsItem.setValue(read);
  startFakeWorker({ getShopState: () => shopState({ state: 'notAShop' }) });
  const { user } = renderWithWords(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'No banner until tomorrow' }));
  await screen.findByRole('button', { name: 'Speak again' });
  const { snoozedUntil = '' } = await settingsItem.getValue();
  const ahead = new Date(snoozedUntil).getTime() - Date.now();
  expect(ahead).toBeGreaterThan(0);
  expect(ahead).toBeLessThanOrEqual(25 * 3_600_000);
  await user.click(screen.getByRole('button', { name: 'Speak again' }));
  expect(await screen.findByRole('button', { name: 'No banner until tomorrow' })).toBeTruthy();
});

it.each([
  ['calmness', 'weekdaysOnly'],
  ['snoozedUntil', 1_796_000_000],
])(
  'says that it is silent everywhere because %s was lost, and leads to where that ends',
  async (name, value) => {
    await fakeBrowser.storage.local.set({ settings: { ...read, [name]: value } });
    startFakeWorker({ getShopState: () => offerState() });
    const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
    const { user } = renderWithWords(<Popup />);
    expect(await screen.findByText(/^No banner anywhere: some of your settings/)).toBeTruthy();
    // It would promise less than is so.
    expect(screen.queryByRole('button', { name: 'No banner until tomorrow' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Never at Patagonia' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open settings' }));
    expect(openOptionsPage).toHaveBeenCalledOnce();
  },
);

it.each([
  ['updateSettings', 'No banner until tomorrow'],
  ['silenceRetailer', 'Never at Patagonia'],
] as const)('says so when the device could not keep %s, until it can', async (command, name) => {
  await settingsItem.setValue(read);
  let answer: { ok: true } | { ok: false; code: 'storageFailed' } = {
    ok: false,
    code: 'storageFailed',
  };
  startFakeWorker({ getShopState: () => offerState(), [command]: () => answer });
  const { user } = renderWithWords(<Popup />);
  await user.click(await screen.findByRole('button', { name }));
  expect(await screen.findByText(/^Your browser could not save this/)).toBeTruthy();
  answer = { ok: true };
  await user.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(screen.queryByText(/^Your browser could not save this/)).toBeNull());
});

it('says so when a silenced shop could not be spoken at again', async () => {
  await settingsItem.setValue(read);
  const retailer = { id: 'patagonia.com', name: 'Patagonia' };
  startFakeWorker({
    getShopState: () => shopState({ state: 'silenced', retailer, alternatives: [] }),
    silenceRetailer: () => ({ ok: false, code: 'storageFailed' }),
  });
  const { user } = renderWithWords(<Popup />);
  await user.click(await screen.findByRole('button', { name: 'Speak here again' }));
  expect(await screen.findByText(/^Your browser could not save this/)).toBeTruthy();
});

it('shows the credits of the device, and a new report while it is open', async () => {
  await settingsItem.setValue(read);
  startFakeWorker({ getShopState: () => shopState({ state: 'notAShop' }) });
  const database = createWorkerDatabase();
  const put = (row: ReturnType<typeof click>) =>
    database.write(['clicks'], async (transaction) => {
      await transaction.objectStore('clicks').put(row);
    });
  await put(click());
  renderWithWords(<Popup />);
  await screen.findByText('1 visit without a report so far');
  await put(click({ credits: [credit('pending', 450)] }));
  await waitFor(() =>
    expect(screen.getAllByRole('definition').map((node) => node.textContent)).toContain('$4.50'),
  );
  await database.close();
});

it('shows what a community achieved, as the worker left it, and asks nobody', async () => {
  await settingsItem.setValue(read);
  const worker = startFakeWorker({ getShopState: () => shopState({ state: 'notAShop' }) });
  const fetched = vi.spyOn(globalThis, 'fetch');
  const manifest = createManifest('' as never);
  const database = createWorkerDatabase();
  await database.write(['directories'], async (transaction) => {
    await transaction.objectStore('directories').put({
      communityId: 'books' as never,
      manifest: {
        ...manifest,
        community: { ...manifest.community, name: 'Books', api: 'https://books.example/' as never },
      },
      publicKey: '' as never,
      packaged: false,
      fetchedAt: '2026-11-23T10:00:00Z',
      publicSums: {
        fetchedAt: new Date().toISOString(),
        expected: [{ minor: 99, currency: 'USD' as never }],
        confirmed: [],
        paid: [{ minor: 124_050, currency: 'USD' as never }],
      },
    });
  });
  renderWithWords(<Popup />);
  expect(await screen.findByText('$1,240.50 paid to nonprofits')).toBeTruthy();
  expect(new Set(worker.asked.map(({ name }) => name))).toEqual(new Set(['getShopState']));
  expect(fetched).not.toHaveBeenCalled();
  await database.close();
});

it('says once, of a community that is in use, that an update brought shops to decide about', async () => {
  await settingsItem.setValue(read);
  startFakeWorker({ getShopState: () => shopState({ state: 'notAShop' }) });
  const manifest = createManifest('' as never);
  const directoryOf = (name: string, changes: object) => ({
    communityId: name as never,
    manifest: { ...manifest, community: { ...manifest.community, name } },
    publicKey: '' as never,
    packaged: false,
    fetchedAt: '2026-11-23T10:00:00Z',
    ...changes,
  });
  const database = createWorkerDatabase();
  await database.write(['directories'], async (transaction) => {
    const table = transaction.objectStore('directories');
    await table.put(directoryOf('Books', { newShops: 3 }));
    await table.put(directoryOf('Town', {}));
    await table.put(directoryOf('Resting', { newShops: 9, pausedAt: '2026-11-20T10:00:00Z' }));
  });
  const openOptionsPage = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue();
  const { user } = renderWithWords(<Popup />);
  expect(
    await screen.findByText('Books has 3 new addresses. They wait for your yes.'),
  ).toBeTruthy();
  expect(screen.queryByText(/^(?:Town|Resting) has/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Look at them' }));
  expect(openOptionsPage).toHaveBeenCalledOnce();
  await database.close();
});

it('still offers where a stored credit is damaged, and says what cannot be shown', async () => {
  await settingsItem.setValue({ ...read, nonprofit: nonprofit() });
  startFakeWorker({ getShopState: () => offerState() });
  const database = createWorkerDatabase();
  await database.write(['clicks'], (transaction) =>
    transaction.objectStore('clicks').put({ clickId: 'damaged' } as never),
  );
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  renderWithWords(<Popup />);
  expect(await screen.findByText(/^This part cannot be shown/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Credit American Cancer Society' })).toBeTruthy();
  await database.write(['clicks'], (transaction) => transaction.objectStore('clicks').clear());
});

it('shows the credits where a stored directory is damaged', async () => {
  await settingsItem.setValue({ ...read, nonprofit: nonprofit() });
  startFakeWorker({ getShopState: () => offerState() });
  const database = createWorkerDatabase();
  const put = (row: object) =>
    database.write(['directories'], (transaction) =>
      transaction.objectStore('directories').put(row as never),
    );
  await put({ communityId: 'damaged' });
  renderWithWords(<Popup />);
  await screen.findByRole('button', { name: 'Credit American Cancer Society' });
  expect(await screen.findByRole('heading', { name: 'Credits' })).toBeTruthy();
  expect(screen.queryByText(/^This part cannot be shown/)).toBeNull();
  await database.write(['directories'], (transaction) =>
    transaction.objectStore('directories').clear(),
  );
});
