import { describe, expect, it } from 'vitest';
import { nameWithChapter } from '../../../api/registers/chapter.ts';

describe('a name with its chapter', () => {
  it.each([
    [
      'KNIGHTS OF COLUMBUS',
      '4574 CASTRO VALLEY',
      '0188',
      'Knights of Columbus (4574 Castro Valley)',
    ],
    ['FATHER FLANAGANS BOYS HOME', 'BOYS TOWN', '', 'Father Flanagans Boys Home (Boys Town)'],
    ['SOME INC', 'SO OTHERS MIGHT EAT', '0000', 'Some Inc (So Others Might Eat)'],
    ['CHILD CARE CONNECTION INC', 'THREAD', '0000', 'Child Care Connection Inc (Thread)'],
    ['AVERA', 'AVERA', '0000', 'Avera'],
    ['BOISE RIVER NETWORK INC', 'BOISE RIVER NETWORK', '0000', 'Boise River Network Inc'],
  ])('of %j and %j is %j', (name, line, group, shown) => {
    expect(nameWithChapter(name, line, group)).toBe(shown);
  });

  it.each([
    'JANE Q PUBLIC',
    'PUBLIC JANE',
    'JANE PUBLIC TTEE',
    'JANE PUBLIC CPA CFO',
    '% JANE PUBLIC',
    'C/O JANE PUBLIC OF BARRE',
    'ATTN JANE PUBLIC',
    'JANE PUBLIC SOLE MBR',
  ])('leaves out the person %j', (line) => {
    expect(nameWithChapter('CHARITY', line, '0000')).toBe('Charity');
  });

  it('leaves out a person with an office also inside a group', () => {
    expect(nameWithChapter('CHARITY', 'JANE PUBLIC TREASURER', '1234')).toBe('Charity');
  });
});
