import { describe, expect, it } from 'vitest';
import { add } from '../../../../api/community/commands/add.ts';
import { readCommunity } from '../../../../api/community/read-community.ts';
import { writeCommunity } from '../community-folder.ts';
import { runWith } from './run-one.ts';

/** Somebody at a terminal: what they type to each question, by its first words, one after the other, and Enter to any other. */
function typing(typed: Readonly<Record<string, readonly string[]>>) {
  const left = new Map(Object.entries(typed).map(([words, answers]) => [words, [...answers]]));
  const asked: string[] = [];
  const ask = async (question: string, proposal: string): Promise<string> => {
    asked.push(proposal === '' ? question : `${question} [${proposal}]`);
    const words = [...left.keys()].find((each) => question.startsWith(each)) ?? '';
    return left.get(words)?.shift() || proposal;
  };
  return { asked, io: { ask } };
}

const shipsTo = 'To which countries does it send (empty when unknown)?';

describe('correcting an answer', () => {
  it('lets an optional answer that cannot be used be left out by pressing Enter', async () => {
    const folder = await writeCommunity();
    const { asked, io } = typing({
      'What is the': ['Hill Books'],
      'Its domain': ['hill-books.com'],
      'In which country': ['US'],
      'To which': ['unknown'],
    });
    expect(await runWith({}, add, ['business', folder], io)).toMatchObject({ code: 0 });
    expect(asked.filter((question) => question.startsWith('To which'))).toEqual([shipsTo, shipsTo]);
    const { memberBusinesses } = await readCommunity(folder);
    expect(memberBusinesses.items[1]?.value).toMatchObject({ name: 'Hill Books', shipsTo: [] });
  });

  it('proposes anew what rests on an answer that was corrected', async () => {
    const folder = await writeCommunity();
    const { asked, io } = typing({
      'What is the': ['Hill Books'],
      'Its domain': ['hill books', 'hill-books.com'],
      'In which country': ['US'],
    });
    expect(await runWith({}, add, ['business', folder], io)).toMatchObject({ code: 0 });
    expect(asked.at(-1)).toBe('Which page says so (https://…)? [https://hill-books.com/]');
    expect(asked.filter((question) => question.startsWith('What'))).toHaveLength(2);
    const { memberBusinesses } = await readCommunity(folder);
    expect(memberBusinesses.items[1]?.value).toMatchObject({
      domain: 'hill-books.com',
      url: 'https://hill-books.com/',
      source: 'https://hill-books.com/',
    });
  });

  const [hosts, domain] = ['Its host names', 'Its domain'];
  const country = { 'In which countr': ['US'] };
  it.each<[string, string, string, Readonly<Record<string, string[]>>]>([
    ['a bank', 'shop', hosts, { [hosts]: ['chase.com', 'new.com'], ...country }],
    ['a suffix', 'shop', hosts, { [hosts]: ['co.uk', 'new.co.uk'], ...country }],
    ['a host that is there', 'shop', hosts, { [hosts]: ['shop.co.uk', 'new.com'], ...country }],
    ['a shop that is there', 'shop', hosts, { [hosts]: ['shop.com', 'new.com'], ...country }],
    [
      'a business that is there',
      'business',
      domain,
      { [domain]: ['good-books.com', 'new.com'], ...country },
    ],
    [
      'a bank as a business',
      'business',
      domain,
      { [domain]: ['chase.com', 'new.com'], ...country },
    ],
    [
      'a nonprofit that is there',
      'nonprofit',
      'Its number',
      { 'Its number': ['us-ein:010002847', 'us-ein:010002848'], ...country },
    ],
    [
      'the product of an unknown business',
      'product',
      'Which business',
      {
        'Which business': ['godo-books.com', 'good-books.com'],
        'Its page': ['https://good-books.com/bread'],
      },
    ],
    [
      'the program of an unknown shop',
      'program',
      'Which shop',
      {
        'Which shop': ['shpo.com', 'shop.com'],
        'Which network': ['awin'],
        'The shop’s number': ['1'],
        'Your own': ['2'],
        'What does it pay': ['5 %'],
        'Which page': ['https://shop.com/affiliates'],
        ...country,
      },
    ],
    [
      'a program of no rate',
      'program',
      'What does it pay',
      {
        'Which shop': ['shop.com'],
        'Which network': ['awin'],
        'The shop’s number': ['1'],
        'Your own': ['2'],
        'What does it pay': ['much', '5 %'],
        'Which page': ['https://shop.com/affiliates'],
        ...country,
      },
    ],
  ])('asks again for %s, and loses nothing else', async (_what, kind, words, typed) => {
    const folder = await writeCommunity();
    const { asked, io } = typing({ 'What is the': ['New'], ...typed });
    const { code, warnings } = await runWith({}, add, [kind, folder], io);
    expect(warnings).not.toContain('Nothing was written');
    expect(code).toBe(0);
    expect(asked.filter((question) => question.startsWith(words))).toHaveLength(2);
    expect(asked.filter((question) => question.startsWith('What is the')).length).toBeLessThan(2);
  });
});
