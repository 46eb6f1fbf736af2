import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  DirectoryStore,
  LoadedCommunity,
} from '../../../lib/platform/directory/directory-store.ts';
import { searchNonprofits } from '../../../lib/platform/nonprofit-search.ts';
import { type CauseArea, Nonprofit } from '../../../lib/schema/nonprofit.ts';

const nonprofit = (id: string, name: string, city = 'Austin', region = 'TX') =>
  Nonprofit.parse({ id: `us-ein:${id}`, name, city, region, country: 'US', causeArea: 'other' });
const bank = nonprofit('742217350', 'Central Texas Food Bank');
const library = nonprofit('131887440', 'New York Public Library', 'New York', 'NY');
const café = nonprofit('000000001', 'Café des Arts', 'Montréal', 'QC');
const all = [library, café, bank];

describe('searchNonprofits', () => {
  const storeWith = (api?: string) =>
    ({
      loadCommunities: async () => [
        {
          directory: { manifest: { community: { api } } },
          nonprofits: all,
        } as unknown as LoadedCommunity,
      ],
    }) as unknown as DirectoryStore;
  const search = (api?: string, text = 'food bank', causeArea?: CauseArea, place = '') =>
    searchNonprofits(storeWith(api), { text, place, causeArea }, new AbortController().signal);
  const server = 'https://server.example/';

  beforeEach(() => void vi.spyOn(globalThis, 'fetch'));
  afterEach(() => void vi.restoreAllMocks());

  it('asks the server, and only for what was typed', async () => {
    vi.mocked(fetch).mockImplementation(async () => Response.json({ items: [bank] }));
    expect(await search(server)).toEqual({ items: [bank], from: 'server', offline: false });
    const [request] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect((request as Request).url).toBe(`${server}v1/nonprofits?q=food+bank`);
  });

  it('asks the server for the cause too, and shows no other, whatever it answers', async () => {
    const shelter = { ...bank, causeArea: 'animals' };
    vi.mocked(fetch).mockImplementation(async () => Response.json({ items: [bank, shelter] }));
    expect((await search(server, 'bank', 'animals')).items).toEqual([shelter]);
    const [request] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect((request as Request).url).toBe(`${server}v1/nonprofits?q=bank&cause=animals`);
  });

  it('tells the server which of the words are a place, and an older one the same words', async () => {
    vi.mocked(fetch).mockImplementation(async () => Response.json({ items: [bank] }));
    await search(server, ' bank ', undefined, ' Austin, TX ');
    const [request] = vi.mocked(fetch).mock.calls[0] ?? [];
    const asked = 'q=bank+Austin%2C+TX&near=Austin%2C+TX';
    expect((request as Request).url).toBe(`${server}v1/nonprofits?${asked}`);
  });

  it('looks near the place on the device', async () => {
    expect((await search(undefined, '', undefined, 'texas')).items).toEqual([bank]);
  });

  it('looks through all of the device for the cause, not through the first few', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      nonprofit(String(100_000_000 + index), `Bank ${index}`),
    );
    const shelter = { ...nonprofit('200000000', 'Zoo Bank'), causeArea: 'animals' as const };
    const store = {
      loadCommunities: async () => [
        { directory: { manifest: { community: {} } }, nonprofits: [...many, shelter] },
      ],
    } as unknown as DirectoryStore;
    const query = { text: 'bank', place: '', causeArea: 'animals' } as const;
    const { items } = await searchNonprofits(store, query, new AbortController().signal);
    expect(items).toEqual([shelter]);
  });

  it.each<[string, () => Promise<Response>]>([
    ['is down', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answers 500', async () => new Response('', { status: 500 })],
    ['answers HTML', async () => new Response('<title>Sign in</title>')],
    ['answers another shape', async () => Response.json({ items: [{ name: 'x' }] })],
  ])('finds on the device, and says so, when the server %s', async (_what, answer) => {
    vi.mocked(fetch).mockImplementation(answer);
    expect(await search(server)).toEqual({ items: [bank], from: 'device', offline: true });
  });

  it('makes no request without a server, nor for less than two letters', async () => {
    expect(await search()).toEqual({ items: [bank], from: 'device', offline: false });
    await search(server, 'f');
    expect(fetch).not.toHaveBeenCalled();
  });
});
