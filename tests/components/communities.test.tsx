import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CommunityList } from '../../components/CommunityList.tsx';
import { CommunityMore } from '../../components/CommunityMore.tsx';
import { Spoken } from '../../components/Spoken.tsx';
import { PublicKey } from '../../lib/schema/directory.ts';
import { HttpsUrl, ServiceUrl } from '../../lib/schema/primitives.ts';
import type { PublicSums, StoredDirectory } from '../../lib/schema/storage.ts';
import { createManifest } from '../lib/domain/directory/signed-directory.ts';
import { renderWithWords } from './render.tsx';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const manifest = createManifest('' as never);
const now = new Date('2026-11-23T12:00:00Z');
const directoryOf = (name: string, changes: Partial<StoredDirectory> = {}): StoredDirectory => ({
  communityId: name.toLowerCase() as never,
  manifest: { ...manifest, community: { ...manifest.community, name } },
  publicKey: '' as never,
  packaged: false,
  fetchedAt: '2026-11-23T10:00:00Z',
  ...changes,
});

function showList(directories: readonly StoredDirectory[], isDone = true) {
  const actions = {
    onSync: vi.fn(async () => true),
    onOrder: vi.fn(async () => isDone),
    onPause: vi.fn(async () => isDone),
    onLeave: vi.fn(async () => isDone),
    onAllowNew: vi.fn(async () => isDone),
    onNewSeen: vi.fn(async () => isDone),
  };
  const list = <CommunityList directories={directories} now={now} {...actions} />;
  const view = renderWithWords(<Spoken>{list}</Spoken>);
  return { ...view, ...actions };
}

describe('the list of communities', () => {
  const three = [directoryOf('Books'), directoryOf('Town'), directoryOf('Repair')];

  it('is put in order by buttons, which keep the keyboard’s place, and says the new place', async () => {
    const { user, onOrder } = showList(three);
    const up = screen.getByRole('button', { name: 'Move Town up' });
    await user.click(up);
    expect(onOrder).toHaveBeenLastCalledWith(['town', 'books', 'repair']);
    expect(document.activeElement).toBe(up);
    expect(await screen.findByText('Town: place 1 of 3')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Move Town down' }));
    expect(onOrder).toHaveBeenLastCalledWith(['books', 'repair', 'town']);
  });

  it('does nothing at either end', async () => {
    const { user, onOrder } = showList(three);
    await user.click(screen.getByRole('button', { name: 'Move Books up' }));
    await user.click(screen.getByRole('button', { name: 'Move Repair down' }));
    expect(onOrder).not.toHaveBeenCalled();
  });

  it('is put in order by dragging', () => {
    const { onOrder } = showList(three);
    const [first, , third] = screen.getAllByRole('listitem');
    if (first === undefined || third === undefined) throw new Error('the list is shorter');
    fireEvent.dragStart(third);
    fireEvent.dragOver(first);
    fireEvent.drop(first);
    expect(onOrder).toHaveBeenCalledExactlyOnceWith(['repair', 'books', 'town']);
  });

  it('has nothing to order with one', () => {
    showList([directoryOf('Books')]);
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
  });

  it('pauses and uses again', async () => {
    const { user, onPause } = showList([
      directoryOf('Books'),
      directoryOf('Town', { pausedAt: '2026-11-20T10:00:00Z' }),
    ]);
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(onPause).toHaveBeenLastCalledWith('books', true);
    expect(screen.getByText('Paused')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use again' }));
    expect(onPause).toHaveBeenLastCalledWith('town', false);
  });

  it('removes after one question that says what stays', async () => {
    const { user, onLeave } = showList([directoryOf('Books')]);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    const dialog = screen.getByRole('dialog', { name: 'Remove Books?' });
    expect(within(dialog).getByText(/Credits stay in your list/)).toBeTruthy();
    expect(onLeave).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole('button', { name: 'Remove it' }));
    expect(onLeave).toHaveBeenCalledExactlyOnceWith('books');
    expect((await screen.findByText('Books is removed.')).parentElement?.role).toBe('status');
  });

  it('asks before new shops get access', async () => {
    const { user, onAllowNew, onNewSeen } = showList([directoryOf('Books', { newShops: 3 })]);
    expect(screen.getByText(/^3 new addresses since you last looked\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(onNewSeen).toHaveBeenCalledExactlyOnceWith('books');
    await user.click(screen.getByRole('button', { name: 'Allow its shops' }));
    expect(onAllowNew).toHaveBeenCalledExactlyOnceWith('books');
  });

  it.each([
    ['Move Town up', /^The order was not saved\. Try again\./],
    ['Pause', /^It was not paused\. Try again\./],
    ['Use again', /^It is still paused\. Try again\./],
    ['Not now', /^This was not saved, so you will be asked again\. Try again\./],
  ])('says at the community itself what was not done: %s', async (name, text) => {
    const pausedAt = name === 'Use again' ? '2026-11-20T10:00:00Z' : undefined;
    const { user } = showList(
      [directoryOf('Books'), directoryOf('Town', { newShops: 3, ...(pausedAt && { pausedAt }) })],
      false,
    );
    const [, town] = screen.getAllByRole('listitem');
    if (town === undefined) throw new Error('the list is shorter');
    await user.click(within(town).getByRole('button', { name }));
    expect((await within(town).findByRole('alert')).textContent).toMatch(text);
    expect(screen.queryByText(/^Town: place/)).toBeNull();
  });

  it('says that it was not removed, and takes that back once it is', async () => {
    const { user, onLeave } = showList([directoryOf('Books')], false);
    const leave = async () => {
      await user.click(screen.getByRole('button', { name: 'Remove' }));
      await user.click(screen.getByRole('button', { name: 'Remove it' }));
    };
    await leave();
    expect((await screen.findByRole('alert')).textContent).toMatch(/^It was not removed\./);
    onLeave.mockResolvedValue(true);
    await leave();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('says calmly that access was declined', async () => {
    const { user } = showList([directoryOf('Books', { newShops: 3 })], false);
    await user.click(screen.getByRole('button', { name: 'Allow its shops' }));
    expect(await screen.findByText(/^Not allowed\. You can change your mind/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is looked through by name once it is long, and moves in the whole of it', async () => {
    const many = Array.from({ length: 12 }, (_, index) => directoryOf(`Town ${index}`));
    const { user, onOrder } = showList(many);
    await user.type(screen.getByRole('searchbox', { name: 'Find a community' }), ' town 11');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Move Town 11 up' }));
    expect(onOrder.mock.lastCall?.flat().slice(-2)).toEqual(['town 11', 'town 10']);
  });

  it.each([
    ['offline', /It cannot be reached/],
    ['noCors', /Access-Control-Allow-Origin/],
    ['keyRevoked', /withdrew the key/],
    ['shard.wrongHash', /damaged or incomplete/],
    ['html', /A web page answers/],
  ])(
    'says in words that the last update failed by %s, and that the old data stays',
    (code, text) => {
      showList([directoryOf('Books', { lastProblem: { code, at: '2026-11-23T10:00:00Z' } })]);
      const notice = screen.getByText(text);
      expect(notice.textContent).toMatch(/The earlier data stays in use\./);
    },
  );

  it('says when there is none', () => {
    showList([]);
    expect(screen.getByText(/^You have no community\./)).toBeTruthy();
  });
});

describe('more of a community', () => {
  const community = {
    ...manifest.community,
    api: ServiceUrl.parse('https://town.example/'),
    lists: [{ name: 'Repair', url: HttpsUrl.parse('https://repair.example/'), why: 'They mend' }],
    values: [{ value: 'repair' as const, meaning: 'Mended before it is sold.' }],
  };
  const publicKey = PublicKey.parse('A'.repeat(43));
  const show = (publicSums?: Partial<PublicSums>, told: Partial<StoredDirectory> = {}) => {
    const sums = publicSums && {
      fetchedAt: '2026-11-23T12:00:00.000Z',
      expected: [],
      confirmed: [],
      paid: [],
      ...publicSums,
    };
    renderWithWords(
      <CommunityMore
        community={community}
        fingerprint="a3f0"
        told={{ publicKey, ...(sums && { publicSums: sums }), ...told }}
        isIndexed
        onSave={vi.fn()}
      />,
    );
    const details = screen.getByRole('group');
    if (!(details instanceof HTMLDetailsElement)) throw new Error('no details');
    details.open = true;
  };

  it('says how its shops are looked up where they are too many to keep', () => {
    show();
    expect(screen.getByText(/asked for a group of at least 200 shops/)).toBeTruthy();
  });

  it('shows what it published and when, nothing added across statuses, and links to others', () => {
    show({
      confirmed: [{ minor: 1250, currency: 'EUR' }],
      paid: [
        { minor: 300, currency: 'EUR' },
        { minor: 400, currency: 'USD' },
      ],
    });
    expect(screen.getByText('€12.50')).toBeTruthy();
    expect(screen.getByText('€3.00 · $4.00')).toBeTruthy();
    expect(screen.getByText('–')).toBeTruthy();
    expect(screen.getByText(/^As of Nov 23, 2026|^As of .*2026/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Repair' });
    expect(link.getAttribute('href')).toBe('https://repair.example/');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it('says what it means by its values', () => {
    show();
    expect(screen.getByText('Repairs').nextSibling?.textContent).toBe('Mended before it is sold.');
  });

  it('says when nothing is published yet', () => {
    show({});
    expect(screen.getByText(/Nothing published/)).toBeTruthy();
  });

  it('says how to ask its server when that has not told anything yet', () => {
    show();
    expect(screen.getByText(/not told us yet\. Press “Look for updates” to ask it/)).toBeTruthy();
  });

  const sumsFailedAt = '2026-11-23T12:00:00.000Z';
  const pausedAt = '2026-11-20T12:00:00.000Z';
  const failed = /^When it was last asked \(.*2026\), its server did not tell us\.$/;

  it('says when its server failed, also beside the older figures', () => {
    show(undefined, { sumsFailedAt });
    expect(screen.getByText(failed)).toBeTruthy();
    expect(screen.queryByText(/not told us yet/)).toBeNull();
    cleanup();
    show({ paid: [{ minor: 300, currency: 'EUR' }] }, { sumsFailedAt });
    expect(screen.getByText('€3.00')).toBeTruthy();
    expect(screen.getByText(failed)).toBeTruthy();
  });

  it('says that nobody asks any more where the key was withdrawn', () => {
    show(undefined, { sumsFailedAt, pausedAt, withdrawnKey: publicKey });
    expect(screen.getByText(/is no longer asked, because its key was withdrawn/)).toBeTruthy();
    expect(screen.queryByText(failed)).toBeNull();
  });

  it('says that nobody asks while it is paused', () => {
    show(undefined, { sumsFailedAt, pausedAt });
    expect(screen.getByText(/is not asked while the community is paused/)).toBeTruthy();
    expect(screen.queryByText(/not told us yet|last asked/)).toBeNull();
  });
});
