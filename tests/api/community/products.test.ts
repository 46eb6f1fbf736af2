import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildShards } from '../../../api/community/build-shards.ts';
import { checkCommunity } from '../../../api/community/check-community.ts';
import { formatDiagnostic } from '../../../api/community/diagnostic.ts';
import {
  type Change,
  type DirectoryContent,
  diffDirectories,
} from '../../../api/community/diff-directories.ts';
import { publishCommunity } from '../../../api/community/publish.ts';
import { readCommunity } from '../../../api/community/read-community.ts';
import { retailersInMemory } from '../../../api/community/retailer-source.ts';
import { goodFiles, readPublished, writeCommunity } from './community-folder.ts';

const header = 'business,name,gtin,url,price\n';
const row = 'good-books.com,A book,0-14-032872-6,https://www.good-books.com/a-book,12.50 USD\n';
const business = `${goodFiles['member-businesses.yaml']}  region: VT
  city: Montpelier
  search: https://www.good-books.com/search?isbn={isbn}
`;

const checkProducts = async (text: string): Promise<string[]> => {
  const folder = await writeCommunity({ 'products.csv': text });
  return checkCommunity(await readCommunity(folder)).map(formatDiagnostic);
};

describe('products of member businesses', () => {
  it('are published with the business that sells them, an ISBN as its thirteen digits', async () => {
    const sourceFolder = await writeCommunity({
      'products.csv': header + row,
      'member-businesses.yaml': business,
    });
    const outputFolder = join(sourceFolder, 'site');
    await publishCommunity({ sourceFolder, outputFolder, keyFile: join(sourceFolder, 'key.pem') });
    const { shards } = await readPublished(outputFolder);
    expect(shards.find(({ kind }) => kind === 'products')?.items).toEqual([
      {
        business: 'good-books.com',
        name: 'A book',
        gtin: '9780140328721',
        url: 'https://www.good-books.com/a-book',
        price: { minor: 1250, currency: 'USD' },
      },
    ]);
    expect(shards.find(({ kind }) => kind === 'memberBusinesses')?.items[0]).toMatchObject({
      region: 'VT',
      city: 'Montpelier',
      search: 'https://www.good-books.com/search?isbn={isbn}',
    });
  });

  it.each([
    [
      'of a business that is no member',
      row.replaceAll('good-books', 'other'),
      'no member business',
    ],
    ['on another host', row.replace('www.good-books.com', 'other.com'), 'own domain'],
    ['with a wrong check digit', row.replace('872-6', '872-7'), 'under the bar code'],
    ['with a price without currency', row.replace(' USD', ''), 'amount and currency'],
    ['that comes twice', row + row, 'already in products.csv:2'],
    ['with markup in its name', row.replace('A book', '<i>A book'), 'looks like markup'],
  ])('are complained about %s', async (_what, rows, message) => {
    const found = (await checkProducts(header + rows)).join('\n');
    expect(found).toMatch(/^products\.csv:[23]: /);
    expect(found).toContain(message);
  });

  it('show in what changes', async () => {
    const [before, after] = await Promise.all(
      [header, header + row].map(async (text) => {
        const source = await readCommunity(await writeCommunity({ 'products.csv': text }));
        const shards = buildShards(source).map(({ shard }) => shard);
        return { community: source.profile.value.community, shards, retailers: noRetailers };
      }),
    );
    if (before === undefined || after === undefined) throw new Error('two were read');
    const key = 'https://www.good-books.com/a-book';
    const change = { what: 'added', kind: 'products', key, name: 'A book', fields: [] };
    expect(await changesBetween(before, after)).toEqual([change]);
  });
});

const noRetailers = retailersInMemory([]);

/** All that subscribers will see change. */
async function changesBetween(before: DirectoryContent, after: DirectoryContent) {
  const found: Change[] = [];
  for await (const { changes } of diffDirectories(before, after)) found.push(...changes);
  return found;
}

describe('stand-down policies', () => {
  it('of one network are told apart when one of them goes', async () => {
    const folder = await writeCommunity();
    const { profile, ...source } = await readCommunity(folder);
    const [policy] = source.standDownPolicies.items;
    if (policy === undefined) throw new Error('the good files hold one');
    const other = { ...policy, value: { ...policy.value, minutesAfterSignal: 99 } };
    const content = (items: (typeof policy)[]) => ({
      community: profile.value.community,
      retailers: noRetailers,
      shards: buildShards({
        ...source,
        profile,
        standDownPolicies: { items, diagnostics: [] },
      }).map(({ shard }) => shard),
    });
    const changes = await changesBetween(content([policy, other]), content([policy]));
    expect(changes).toMatchObject([
      { what: 'removed', kind: 'standDownPolicies', name: policy.value.network },
    ]);
  });
});
