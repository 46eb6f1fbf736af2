import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../entrypoints/options/Options.tsx';
import { settingsItem } from '../../../lib/platform/storage/storage-items.ts';
import { CommunityId, ServiceUrl } from '../../../lib/schema/primitives.ts';
import { renderWithWords } from '../../components/render.tsx';
import { click, foodBank, nonprofit } from '../../components/samples.ts';
import { retailerOf } from '../../support/indexed-directory.ts';
import { serveDirectory } from '../../support/worker.ts';
import { installExtension } from '../device.ts';

let device: Awaited<ReturnType<typeof installExtension>>;

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
beforeEach(async () => {
  device = await installExtension();
  await settingsItem.setValue({
    disclosureAcceptedAt: '2026-11-20T10:00:00Z',
    nonprofit: nonprofit(),
  });
});

const readSettings = () => settingsItem.getValue();
const openOptions = async () => renderWithWords(<Options />);

/** A file handed to the browser, as text. */
function catchDownload() {
  const saved: { name: string; text: Promise<string> }[] = [];
  let blob: Blob | undefined;
  Object.assign(URL, {
    createObjectURL: (made: Blob) => {
      blob = made;
      return 'blob:test';
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function record(
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, text: blob?.text() ?? Promise.resolve('') });
  });
  return saved;
}

it('shows the keys that the browser has for the popup', async () => {
  await openOptions();
  expect(await screen.findByText('Alt+Shift+S opens the popup.')).toBeDefined();
});

it('saves each change through the worker, and shows it as chosen', async () => {
  const { user } = await openOptions();
  await user.click(await screen.findByRole('radio', { name: /^Never/ }));
  expect(await screen.findByRole('radio', { name: /^Never/, checked: true })).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Co-op' }));
  await user.click(screen.getByRole('checkbox', { name: 'Vegan' }));
  await waitFor(async () =>
    expect(await readSettings()).toMatchObject({ calmness: 'off', values: ['co-op', 'vegan'] }),
  );
});

it('offers the countries that the listed businesses serve', async () => {
  const { user } = await openOptions();
  const countries = await screen.findByRole('combobox', { name: 'Country you shop in' });
  await within(countries).findByRole('option', { name: 'United States' });
  await user.selectOptions(countries, 'United States');
  await waitFor(async () => expect((await readSettings()).country).toBe('US'));
});

it('changes the nonprofit in two actions', async () => {
  const { user } = await openOptions();
  await user.click(await screen.findByRole('button', { name: 'Change' }));
  await user.click(await screen.findByRole('button', { name: /^Vermont Foodbank/ }));
  await waitFor(async () => expect((await readSettings()).nonprofit).toEqual(foodBank));
});

it('grants all shops and takes all back', async () => {
  const { user } = await openOptions();
  await user.click(await screen.findByRole('button', { name: /^Allow the 2 shops/ }));
  const revokeAll = await screen.findByRole('button', { name: 'Take back all access' });
  expect(device.granted.size).toBeGreaterThanOrEqual(2);
  await user.click(revokeAll);
  await waitFor(() => expect(device.granted.size).toBe(0));
});

/** Joins another community, an update of which has brought its one shop. */
async function joinBooks(): Promise<void> {
  const { store } = device.worker.parts;
  const [first] = await store.loadDirectories();
  if (first === undefined) throw new Error('nothing is installed');
  const url = 'https://books.example/';
  const { community } = first.manifest;
  const books = CommunityId.parse('books');
  const shard = { kind: 'retailers' as const, items: [retailerOf('bookshop.example')] };
  const { publicKey } = await serveDirectory(device.web, url, [shard], {
    community: { ...community, id: books, name: 'Books' },
  });
  const baseUrl = ServiceUrl.parse(url);
  expect(await device.worker.handlers.joinCommunity({ baseUrl, publicKey }, {})).toEqual({
    ok: true,
  });
  await store.changeDirectory(books, { newShops: 1 });
}

/** The button by which a community's new shops are allowed, when it can be pressed. */
async function allowButton(): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name: 'Allow its shops' }, { timeout: 5_000 });
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false), { timeout: 5_000 });
  return button;
}

it('leaves new shops new while access to them is declined, and takes the later yes', async () => {
  await joinBooks();
  device.prompt.answer = false;
  const { user } = await openOptions();
  await user.click(await allowButton());
  expect(await screen.findByText(/^Not allowed\./)).toBeTruthy();
  expect(device.requestsOf('noteShopsSeen')).toEqual([]);
  device.prompt.answer = true;
  await user.click(await allowButton());
  await waitFor(() => expect(screen.queryByText(/new address since/)).toBeNull());
  expect(screen.queryByText(/^Not allowed\./)).toBeNull();
});

it('asks for the new shops of the community that has them, and for no other’s', async () => {
  await joinBooks();
  const { user } = await openOptions();
  await user.click(await allowButton());
  await waitFor(() => expect([...device.granted]).toContain('https://*.bookshop.example/*'));
  expect([...device.granted].filter((origin) => /\*\.(?:patagonia|target)\./.test(origin))).toEqual(
    [],
  );
  await waitFor(() => expect(screen.queryByText(/new address since/)).toBeNull());
});

it('names each community with its steward and version', async () => {
  await openOptions();
  expect(await screen.findByText('Test community')).toBeTruthy();
  expect(screen.getByText('Steward: A tester')).toBeTruthy();
  expect(screen.getByText('Version 3 of Nov 1, 2026')).toBeTruthy();
});

it('hands out everything as a file, credits and settings included', async () => {
  await device.worker.database.write(['clicks'], async (transaction) => {
    await transaction.objectStore('clicks').put(click());
  });
  const saved = catchDownload();
  const { user } = await openOptions();
  await user.click(await screen.findByRole('button', { name: 'Save everything as a file' }));
  expect(await screen.findByText('Saved to your downloads.')).toBeTruthy();
  const data: unknown = JSON.parse((await saved[0]?.text) ?? '');
  expect(data).toMatchObject({
    clicks: [{ clickId: click().clickId, secret: click().secret }],
    settings: { nonprofit: { id: nonprofit().id } },
  });
});

it('deletes everything in two clicks', async () => {
  const { user } = await openOptions();
  await user.click(await screen.findByRole('button', { name: 'Delete everything' }));
  await user.click(await screen.findByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText('Everything is deleted.', {}, { timeout: 20_000 })).toBeTruthy();
  await waitFor(async () => expect(await readSettings()).toEqual({}));
});

it.each([
  ['pauseCommunity', 'Pause', undefined, /^It was not paused\./],
  ['leaveCommunity', 'Remove', 'Remove it', /^It was not removed\./],
] as const)('says so when the device could not keep %s', async (name, button, confirm, text) => {
  const handlers = vi.spyOn(device.worker.handlers, name);
  handlers.mockResolvedValue({ ok: false, code: 'storageFailed' });
  const { user } = await openOptions();
  await user.click(await screen.findByRole('button', { name: button }));
  if (confirm !== undefined) await user.click(screen.getByRole('button', { name: confirm }));
  expect(await screen.findByText(text)).toBeTruthy();
});

it('says so when the community of the package could not be brought back', async () => {
  const { handlers } = device.worker;
  vi.spyOn(handlers, 'restorePackaged').mockResolvedValue({ ok: false, code: 'storageFailed' });
  const [packaged] = await device.worker.parts.store.loadDirectories();
  if (packaged === undefined) throw new Error('nothing is installed');
  await handlers.leaveCommunity({ communityId: packaged.communityId }, {});
  const { user } = await openOptions();
  await user.click(await screen.findByRole('button', { name: /^Bring back the community/ }));
  expect(await screen.findByText(/^It was not brought back\. Try again\./)).toBeTruthy();
});

const put = (table: 'clicks' | 'directories', row: object) =>
  device.worker.database.write([table], (transaction) =>
    transaction.objectStore(table).put(row as never),
  );

describe.each([
  ['clicks', { clickId: 'damaged' }, /^This part cannot be shown/],
  ['directories', { communityId: 'damaged' }, /^What is stored of damaged is damaged/],
  [
    'directories',
    { communityId: 'damaged', manifest: {} },
    /^What is stored of damaged is damaged/,
  ],
] as const)('with a record of %s that is %o', (table, row, said) => {
  beforeEach(async () => {
    await put(table, row);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('says so, and every other part stays where the list of sections leads', async () => {
    await openOptions();
    expect(await screen.findAllByText(said)).toHaveLength(1);
    await screen.findByRole('button', { name: /^Allow the 2 shops/ });
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    const missing = links.filter(
      (link) => document.querySelector(link.getAttribute('href') ?? '') === null,
    );
    expect(missing).toEqual([]);
    expect(screen.getByRole('radio', { name: /^Never/ })).toBeTruthy();
  });

  it('hands out everything, the record as it is', async () => {
    const saved = catchDownload();
    const { user } = await openOptions();
    await user.click(await screen.findByRole('button', { name: 'Save everything as a file' }));
    expect(await screen.findByText('Saved to your downloads.')).toBeTruthy();
    const data: unknown = JSON.parse((await saved[0]?.text) ?? '');
    expect(data).toMatchObject({ [table]: expect.arrayContaining([row]) });
  });

  it('deletes everything, and then says nothing of damage', async () => {
    const { user } = await openOptions();
    await screen.findAllByText(said);
    await user.click(await screen.findByRole('button', { name: 'Delete everything' }));
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('Everything is deleted.', {}, { timeout: 20_000 })).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  });
});

it('removes a community whose record is damaged', async () => {
  await put('directories', { communityId: 'damaged', manifest: {} });
  const { user } = await openOptions();
  await screen.findByText('Test community');
  await screen.findByText(/^What is stored of damaged/);
  const [, remove] = screen.getAllByRole('button', { name: 'Remove' });
  if (remove === undefined) throw new Error('there is no button for it');
  await user.click(remove);
  const dialog = screen.getByRole('dialog', { name: 'Remove damaged?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove it' }));
  await waitFor(() => expect(screen.queryByText(/^What is stored of damaged/)).toBeNull());
  expect(screen.getByText('Test community')).toBeTruthy();
});

it('shows the credits again after they could once not be read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { getAll } = IDBObjectStore.prototype;
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  read.mockImplementation(function fail(this: IDBObjectStore, ...query) {
    if (this.name === 'clicks') throw new DOMException('broken', 'UnknownError');
    return getAll.apply(this, query);
  });
  await openOptions();
  await screen.findAllByText(/^This part cannot be shown/);
  read.mockRestore();
  await put('clicks', click());
  await waitFor(() => expect(screen.queryByText(/^This part cannot be shown/)).toBeNull());
  expect(await screen.findByRole('heading', { name: 'Credits' })).toBeTruthy();
});
