import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { JoinCommunity } from '../../components/JoinCommunity.tsx';
import type { CommunityPreview } from '../../lib/domain/directory/community-preview.ts';
import { ServiceUrl } from '../../lib/schema/primitives.ts';
import { createManifest } from '../lib/domain/directory/signed-directory.ts';
import { renderWithWords } from './render.tsx';

const manifest = createManifest('' as never);

const preview: CommunityPreview = {
  baseUrl: ServiceUrl.parse('https://town.example/'),
  manifest: { ...manifest, community: { ...manifest.community, name: 'Town' } },
  fingerprint: 'a3f0 b1c2',
  fingerprintMatches: undefined,
  freshness: 'fresh',
  counts: { retailers: 2, memberBusinesses: 1, nonprofits: 0, products: 0, standDownPolicies: 0 },
  sample: ['A bakery'],
  hosts: ['a.example', 'b.example'],
  redirectHosts: [],
  foreignHosts: [],
  refusedHosts: [],
  isPartial: false,
  isIndexed: false,
};

function showJoin(changes: Partial<CommunityPreview> = {}, address?: string) {
  const actions = {
    onLook: vi.fn(async () => ({ ok: true as const, preview: { ...preview, ...changes } })),
    onJoin: vi.fn(
      async (): Promise<{ ok: true } | { ok: false; code: string }> => ({ ok: true as const }),
    ),
    onAllow: vi.fn(async () => true),
  };
  const place = address === undefined ? {} : { address };
  const view = renderWithWords(<JoinCommunity {...actions} {...place} />);
  return { ...view, ...actions };
}

describe('joining', () => {
  it('looks first, then joins, then asks about access', async () => {
    const { user, onLook, onJoin, onAllow } = showJoin();
    await user.type(screen.getByRole('textbox'), 'town.example{Enter}');
    expect(onLook).toHaveBeenCalledExactlyOnceWith('town.example');
    const card = await screen.findByRole('region', { name: 'Town' });
    expect(within(card).getByText('2 shops · 1 alternative · 0 nonprofits')).toBeTruthy();
    expect(within(card).getByText('For example: A bakery')).toBeTruthy();
    expect(within(card).getByText('Key: a3f0 b1c2')).toBeTruthy();
    expect(within(card).getByText('b.example')).toBeTruthy();
    expect(onJoin).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Join Town' }));
    expect(onJoin).toHaveBeenCalledOnce();
    expect(await screen.findByText('You joined Town.')).toBeTruthy();
    expect(onAllow).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Allow its shops' }));
    expect(await screen.findByText(/^Access given\./)).toBeTruthy();
  });

  it('leads the keyboard from the address to the community, and on to what was joined', async () => {
    const { user } = showJoin();
    await user.type(screen.getByRole('textbox'), 'town.example{Enter}');
    const card = await screen.findByRole('region', { name: 'Town' });
    expect(document.activeElement?.contains(card)).toBe(true);
    await user.tab();
    while (document.activeElement?.textContent !== 'Join Town') await user.tab();
    await user.keyboard('{Enter}');
    const joined = await screen.findByText('You joined Town.');
    expect(document.activeElement?.contains(joined)).toBe(true);
  });

  it('takes two clicks where the address is known', async () => {
    const { user, onLook, onJoin } = showJoin({}, 'https://town.example/');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(onLook).toHaveBeenCalledExactlyOnceWith('https://town.example/');
    await user.click(await screen.findByRole('button', { name: 'Join Town' }));
    expect(onJoin).toHaveBeenCalledOnce();
  });

  it('cannot be done with another key than the one on the poster', async () => {
    const { user } = showJoin({ fingerprintMatches: false }, 'https://town.example/');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This is not the key/);
    expect(screen.queryByRole('button', { name: 'Join Town' })).toBeNull();
  });

  it('says how a shop is looked up where there are too many to keep', async () => {
    const counts = { ...preview.counts, retailers: 1_000_000 };
    const { user } = showJoin({ isIndexed: true, hosts: [], counts }, 'https://town.example/');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(await screen.findByText(/1,000,000 shops/)).toBeTruthy();
    expect(screen.getByText(/at least 200 shops and does not learn which one/)).toBeTruthy();
    expect(screen.queryByText(/It can ask for access/)).toBeNull();
  });

  it('warns of look-alikes, and shows what was left out', async () => {
    const { user } = showJoin(
      {
        foreignHosts: ['xn--pple-43d.com'],
        refusedHosts: ['chase.com'],
        freshness: 'expired',
        manifest: { ...manifest, community: { ...manifest.community, name: 'Тown' } },
      },
      'https://town.example/',
    );
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(
      await screen.findByText(/letters that can look like others: xn--pple-43d\.com/),
    ).toBeTruthy();
    expect(screen.getByText('No shops, so left out: chase.com')).toBeTruthy();
    expect(screen.getByText(/mixes alphabets/)).toBeTruthy();
    expect(screen.getByText(/was due for renewal/)).toBeTruthy();
  });

  it('shows every address that could be asked for, the rest of many when asked', async () => {
    const hosts = Array.from({ length: 450 }, (_, at) => `shop-${at}.example`);
    const { user } = showJoin({ hosts, foreignHosts: hosts.slice(0, 11) }, 'https://town.example/');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    await user.click(await screen.findByText('Show the addresses'));
    expect(screen.queryByText('shop-200.example')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show 250 more' }));
    expect(document.activeElement?.textContent).toBe('shop-200.example');
    for (const host of hosts) expect(screen.getByText(host)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
    expect(screen.getByText(/can look like others: .*shop-9\.example, …$/)).toBeTruthy();
  });

  it('says what it means by its values', async () => {
    const values = [{ value: 'local' as const, meaning: 'At most an hour by bicycle.' }];
    const { user } = showJoin(
      { manifest: { ...manifest, community: { ...manifest.community, values } } },
      'https://town.example/',
    );
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    await user.click(await screen.findByText('What it means by its values'));
    expect(screen.getByRole('term').textContent).toBe('Local');
    expect(screen.getByRole('definition').textContent).toBe('At most an hour by bicycle.');
  });

  it('says why it failed, and lets another address be tried', async () => {
    const { user, onJoin } = showJoin();
    onJoin.mockResolvedValueOnce({ ok: false, code: 'idTaken' });
    await user.type(screen.getByRole('textbox'), 'town.example{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Join Town' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/same short name/);
    expect(screen.getByRole('textbox')).toBeTruthy();
  });

  it('shows names as text, never as markup', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { user, container } = showJoin(
      { manifest: { ...manifest, community: { ...manifest.community, name } }, sample: [name] },
      'https://town.example/',
    );
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(await screen.findByText(name)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
  });
});
