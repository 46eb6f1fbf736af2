import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendRows } from '../../../../api/community/entries/append-row.ts';
import { appendEntries } from '../../../../api/community/entries/yaml-list.ts';
import { readCsv } from '../../../../api/community/read-csv.ts';
import { readYaml } from '../../../../api/community/read-yaml.ts';

describe('rows at the end of a CSV', () => {
  it.each([
    ['an empty text', '', 'name,hosts\nA,a.com\n'],
    ['comments alone', '# Shops\n', '# Shops\nname,hosts\nA,a.com\n'],
    ['a header alone', 'hosts,name\n', 'hosts,name\na.com,A\n'],
    ['semicolons', 'name;hosts\nB;b.com\n', 'name;hosts\nB;b.com\nA;a.com\n'],
    ['tabs', 'name\thosts\nB\tb.com\n', 'name\thosts\nB\tb.com\nA\ta.com\n'],
    ['no line break at the end', 'name,hosts\nB,b.com', 'name,hosts\nB,b.com\nA,a.com\n'],
    ['Windows’ line ends', 'name,hosts\r\nB,b.com\r\n', 'name,hosts\r\nB,b.com\r\nA,a.com\r\n'],
  ])('of %s', (_what, text, expected) => {
    expect(appendRows(text, [{ name: 'A', hosts: 'a.com' }], ['name', 'hosts'])).toBe(expected);
  });

  it('widen the header by a column that it has not', () => {
    const text = appendRows('name\nB\n', [{ name: 'A', source: 'https://a.com/' }], ['name']);
    expect(text).toBe('name,source\nB\nA,https://a.com/\n');
  });

  it('come back as they were, whatever stands in them', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.record({ name: cell, hosts: cell }), { minLength: 1 }), (rows) => {
        const wanted = rows.filter(({ name, hosts }) => name !== '' && hosts !== '');
        const text = appendRows('# A list\nname,hosts\n', wanted, ['name', 'hosts']);
        const { items, diagnostics } = readCsv('x.csv', text, ['name', 'hosts']);
        expect(diagnostics).toEqual([]);
        expect(items.map(({ value }) => value)).toEqual(wanted);
      }),
    );
  });
});

const parse = (text: string): unknown => readYaml('list.yaml', text).value;

describe('entries at the end of a YAML list', () => {
  it.each([
    ['an empty text', ''],
    ['comments alone', '# Nothing yet\n# - name: like this\n'],
    ['a list in brackets', '# Nothing yet\n[]\n'],
    ['a list in brackets with something in it', '[{ name: B }]\n'],
    ['a list', '- name: B # the best\n'],
    ['a list that is indented', '  - name: B\n    tags: [x]\n'],
    ['a list without a line break at the end', '- name: B'],
  ])('of %s', (_what, text) => {
    const added = appendEntries(text, [{ name: 'A: “a” # b', tags: ['x', 'y'] }]);
    const before: unknown = parse(text) ?? [];
    expect(parse(added)).toEqual([...Object(before), { name: 'A: “a” # b', tags: ['x', 'y'] }]);
    for (const comment of text.match(/#.*$/gm) ?? []) expect(added).toContain(comment);
  });
});
