import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../api/search/read-query.ts';
import { wordsOf } from '../../../api/search/words-of.ts';

describe('readQuery', () => {
  it.each(['53-0196605', '530196605', 'EIN 53-0196605', '53 0196605', 'ein: 530196605'])(
    'reads %j as a number',
    (text) => {
      const query = readQuery(text);
      expect(query.kind === 'number' && query.beginnings).toContain('us-ein:530196605');
    },
  );

  it.each([
    ['us-ein:530196605', 'us-ein:530196605'],
    ['gb-chc:1234567', 'gb-chc:1234567'],
    ['SC012345', 'gb-sc:SC012345'],
  ])('reads %j in its register', (text, id) => {
    const query = readQuery(text);
    expect(query.kind === 'number' && query.beginnings).toContain(id);
  });

  it.each([
    ['troop 1234 barre', ['troop', '1234', 'barre']],
    ['save the children', ['save', 'children']],
    ['save th', ['save']],
    ['save t', ['save']],
    ['th', ['th']],
    ['the', ['the']],
    ["Ford's Theatre", ['fords', 'theatre']],
    ['', []],
  ])('reads %j as the words %j', (text, words) => {
    expect(readQuery(text)).toEqual({ kind: 'words', words });
  });
});

describe('wordsOf', () => {
  it.each([
    ['FORD S THEATRE SOCIETY', ['fords', 'theatre', 'society']],
    ["Children's", ['childrens']],
    ['Y M C A of Barre', ['ymca', 'of', 'barre']],
    ['U S Green', ['us', 'green']],
    ['Café Épicerie', ['cafe', 'epicerie']],
    ['Łódź', ['łodz']],
    ['50CAN', ['50can']],
    ['第一 教会', ['第一', '教会']],
  ])('takes %j apart into %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
