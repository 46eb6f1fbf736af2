import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CommunitySourceError } from '../../../api/community/diagnostic.ts';
import { readMemberBusinesses, readNonprofits } from '../../../api/community/read-lists.ts';
import { readYaml } from '../../../api/community/read-yaml.ts';
import { editBusinesses } from '../../../api/joining/edit-businesses.ts';
import { editNonprofits } from '../../../api/joining/edit-nonprofits.ts';
import { BusinessApplication } from '../../../lib/schema/joining.ts';
import { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import { goodFiles } from '../community/community-folder.ts';
import { habitat, redCross } from '../support/test-api.ts';

const details = BusinessApplication.parse({
  kind: 'business',
  name: 'Honey: "the best" # of town',
  domain: 'honey-of-town.com',
  url: 'https://honey-of-town.com/',
  category: 'food-drink',
  country: 'US',
  shipsTo: [],
  values: ['organic'],
  source: 'https://honey-of-town.com/about',
  message: '',
});
const honey = { domain: details.domain, approved: { details, on: '2026-11-23' } };
const file = 'member-businesses.yaml';
const parse = (text: string): unknown => readYaml(file, text).value;

const commented = `# Our businesses, looked at by hand
- domain: a.com # the first
  name: A
  note: kept
# About B
- domain: b.com
  name: 'B'
`;

describe('member-businesses.yaml', () => {
  it('gets an approved business that the check accepts, beside what is there', () => {
    const before = goodFiles[file] ?? '';
    const { text, added } = editBusinesses(before, [honey]);
    expect(added).toEqual(['honey-of-town.com']);
    const { items, diagnostics } = readMemberBusinesses(file, text);
    expect(diagnostics).toEqual([]);
    expect(items.map(({ value }) => value.name)).toEqual([
      'Good Books',
      'Honey: "the best" # of town',
    ]);
    expect(text.startsWith(before)).toBe(true);
  });

  it.each(['', '# nothing yet\n', '[]\n', '# nothing yet\n[]\n'])('may be empty: %o', (before) => {
    const { text } = editBusinesses(before, [honey]);
    const { items, diagnostics } = readMemberBusinesses(file, text);
    expect(diagnostics).toEqual([]);
    expect(items).toHaveLength(1);
    if (before.startsWith('#')) expect(text).toContain('# nothing yet');
  });

  it('keeps what is there byte for byte, comments included', () => {
    expect(editBusinesses(commented, [honey]).text.startsWith(commented)).toBe(true);
    const unended = commented.trimEnd();
    expect(editBusinesses(unended, [honey]).text.startsWith(`${unended}\n- `)).toBe(true);
  });

  it.each([
    ['  - domain: a.com\n    name: A\n', 'an indented list'],
    ['[{ domain: a.com, name: A }]\n', 'a list on one line'],
    ['---\n- domain: a.com\n  name: A\n...\n', 'a document with its marks'],
  ])('may be written otherwise: %o (%s)', (before) => {
    const { text } = editBusinesses(before, [honey]);
    expect(parse(text)).toMatchObject([{ domain: 'a.com' }, { domain: 'honey-of-town.com' }]);
    const back = editBusinesses(text, [{ domain: 'honey-of-town.com' }]).text;
    expect(parse(back)).toEqual([{ domain: 'a.com', name: 'A' }]);
  });

  it('loses a business that left, with the comment above it, and nothing else', () => {
    const { text, removed } = editBusinesses(commented, [{ domain: 'b.com' }, { domain: 'c.com' }]);
    expect(removed).toEqual(['b.com']);
    expect(text).toBe(`${commented.split('\n').slice(0, 4).join('\n')}\n`);
    const first = editBusinesses(commented, [{ domain: 'a.com' }]).text;
    expect(first).toBe(
      `# Our businesses, looked at by hand\n# About B\n- domain: b.com\n  name: 'B'\n`,
    );
    expect(parse(editBusinesses(text, [{ domain: 'a.com' }]).text) ?? []).toEqual([]);
  });

  it('stays byte for byte when there is nothing to do, also for an entry that the steward wrote', () => {
    const own = `-   domain: honey-of-town.com\n    name:   Ours\n`;
    expect(editBusinesses(own, [honey]).text).toBe(own);
    expect(editBusinesses(commented, []).text).toBe(commented);
  });

  it.each(['- a: [', 'a: 1', '"text"', '- {'])('is left alone when it is broken: %s', (before) => {
    expect(() => editBusinesses(before, [honey])).toThrow(CommunitySourceError);
  });

  it('holds any name as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const parsed = BusinessApplication.safeParse({ ...details, name });
        if (!parsed.success) return;
        const change = {
          domain: details.domain,
          approved: { details: parsed.data, on: '2026-11-23' },
        };
        const { text } = editBusinesses(commented, [change]);
        expect(parse(text)).toMatchObject([{}, {}, { name }]);
      }),
    );
  });
});

describe('nonprofits.csv', () => {
  const before = `# Ours
id,name,city,region,country,cause
us-ein:010002847,"Hulls Cove, Association",Mount Desert,ME,US,community
# the last
us-ein:020002848,Other,,,US,other
`;

  it('gets a row by its own columns, and keeps the rest byte for byte', () => {
    const { text } = editNonprofits(before, [{ id: redCross.id, listed: redCross }]);
    expect(text).toBe(
      `${before}us-ein:530196605,American National Red Cross,Washington,DC,US,disaster-relief\n`,
    );
  });

  it('may have other columns in another order', () => {
    const { text } = editNonprofits('cause,name,id,country\n', [
      { id: redCross.id, listed: redCross },
    ]);
    expect(text).toBe(`cause,name,id,country,city,region
disaster-relief,American National Red Cross,us-ein:530196605,US,Washington,DC
`);
  });

  it.each([';', '\t'])('may part its cells by %j, as spreadsheets do', (delimiter) => {
    const own = before
      .replaceAll('"Hulls Cove, Association"', 'Hulls Cove')
      .replaceAll(',', delimiter);
    const { text } = editNonprofits(own, [{ id: redCross.id, listed: redCross }]);
    const { items, diagnostics } = readNonprofits('nonprofits.csv', text);
    expect(diagnostics).toEqual([]);
    expect(items.map(({ value }) => value.name)).toEqual(['Hulls Cove', 'Other', redCross.name]);
    expect(text.startsWith(own)).toBe(true);
    expect(editNonprofits(text, [{ id: redCross.id }]).text).toBe(own);
  });

  it.each(['', '\n'])('may be missing: %o', (empty) => {
    const { text } = editNonprofits(empty, [{ id: habitat.id, listed: habitat }]);
    const { items, diagnostics } = readNonprofits('nonprofits.csv', text);
    expect(diagnostics).toEqual([]);
    expect(items.map(({ value }) => value)).toEqual([habitat]);
  });

  it('loses a row, and stays as it is when there is nothing to do', () => {
    const { text, removed } = editNonprofits(before, [{ id: 'us-ein:010002847' }]);
    expect(removed).toEqual(['us-ein:010002847']);
    expect(text).toBe(
      before
        .split('\n')
        .filter((line) => !line.includes('Hulls'))
        .join('\n'),
    );
    expect(editNonprofits(before, [{ id: 'us-ein:999999999' }]).text).toBe(before);
  });

  it('is left alone when it is broken, or when a row has several lines', () => {
    expect(() => editNonprofits('id,name\n', [])).toThrow(CommunitySourceError);
    const several = `id,name,country,cause\nus-ein:010002847,"Two\nlines",US,other\n`;
    expect(() => editNonprofits(several, [{ id: 'us-ein:010002847' }])).toThrow(
      CommunitySourceError,
    );
  });

  it('holds any name as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const parsed = Nonprofit.safeParse({ ...redCross, name });
        // The reader trims cells.
        if (!parsed.success || name !== name.trim()) return;
        const { text } = editNonprofits(before, [{ id: redCross.id, listed: parsed.data }]);
        const { items } = readNonprofits('nonprofits.csv', text);
        expect(items.at(-1)?.value.name).toBe(name);
      }),
    );
  });
});
