import { isDeepStrictEqual } from 'node:util';
import { type Document, isNode, isSeq, parse, parseDocument, stringify } from 'yaml';
import { z } from '../../../lib/zod.ts';

/** A list in a file that somebody wrote by hand. */
export interface HandWrittenList {
  readonly items: readonly unknown[];
}

/** The list in a YAML text; undefined when it is none. An empty text is an empty list. */
export function readYamlList(text: string): HandWrittenList | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (value === null) return { items: [] };
    return Array.isArray(value) ? { items: value } : undefined;
  } catch {
    // Aliases without end: nothing that a person wrote.
    return undefined;
  }
}

/** The whole file written anew: keeps all comments, but not every space. */
function writeAnew(text: string, change: (list: unknown[], document: Document) => void): string {
  const document: Document = parseDocument(text);
  if (document.contents === null) document.contents = document.createNode([]);
  if (isSeq(document.contents)) {
    document.contents.flow = false;
    change(document.contents.items, document);
  }
  return document.toString({ lineWidth: 0 });
}

/** True when a text still holds this list. A change by hand of the text is tried first and kept only then. */
function holds(text: string, items: readonly unknown[]): boolean {
  const list = readYamlList(text);
  return list !== undefined && isDeepStrictEqual(list.items, items);
}

/**
 * Adds entries at the end of a list; everything before them stays byte for byte, wherever that is possible. A list in
 * brackets is written out, because nothing can be added behind it.
 */
export function appendEntries(text: string, entries: readonly object[]): string {
  const listed = readYamlList(text);
  const added = stringify(entries, { lineWidth: 0, flowCollectionPadding: false });
  if (listed !== undefined) {
    const indent = /^( *)- /m.exec(text.replaceAll(/^\s*#.*$/gm, ''))?.[1] ?? '';
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    const appended = `${text}${gap}${added.replaceAll(/^(?=.)/gm, indent)}`;
    const expected: unknown[] = [...listed.items, ...z.array(z.unknown()).parse(parse(added))];
    if (holds(appended, expected)) return appended;
  }
  return writeAnew(text, (list, document) => {
    for (const entry of entries) list.push(document.createNode(entry));
  });
}

const isComment = (line: string | undefined): boolean => /^\s*#/.test(line ?? '');
const isBlank = (line: string | undefined): boolean => /^\s*$/.test(line ?? '');

/** The lines of an item, with the comment right above it; the first one's comment may be the file's own and stays. */
function linesOf(text: string, index: number): readonly [start: number, end: number] | undefined {
  const { contents } = parseDocument(text);
  if (!isSeq(contents)) return undefined;
  const lineOf = (place: number): number | undefined => {
    const item = contents.items[place];
    if (!isNode(item) || item.range == null) return undefined;
    const dash = text.lastIndexOf('-', item.range[0] - 1);
    return text.slice(0, dash).split('\n').length - 1;
  };
  const lines = text.split('\n');
  let start = lineOf(index);
  if (start === undefined) return undefined;
  let end = lineOf(index + 1) ?? lines.length;
  // What stands right above the next item is the next item's.
  while (end - 1 > start && (isComment(lines[end - 1]) || isBlank(lines[end - 1]))) end -= 1;
  while (index > 0 && isComment(lines[start - 1])) start -= 1;
  return [start, end];
}

/** Takes the entry at this place out; everything else stays byte for byte, wherever that is possible. */
export function removeEntry(text: string, index: number): string {
  const expected = (readYamlList(text)?.items ?? []).filter((_, place) => place !== index);
  const range = linesOf(text, index);
  if (range !== undefined) {
    const lines = text.split('\n');
    const cut = [...lines.slice(0, range[0]), ...lines.slice(range[1])].join('\n');
    if (holds(cut, expected)) return cut;
  }
  return writeAnew(text, (list) => list.splice(index, 1));
}
