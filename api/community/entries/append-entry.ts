import { isSeq, parseDocument, stringify } from 'yaml';

/**
 * A YAML list with entries added at its end; comments and other entries stay as they are. A list in brackets is written
 * out, because nothing can be added behind it.
 */
export function appendEntries(text: string, entries: readonly object[]): string {
  const document = parseDocument(text);
  const list = document.contents;
  if (isSeq(list) && list.flow === true) {
    list.flow = false;
    for (const entry of entries) document.add(document.createNode(entry));
    return document.toString({ lineWidth: 0 });
  }
  const indent = /^( *)- /m.exec(text.replaceAll(/^\s*#.*$/gm, ''))?.[1] ?? '';
  const added = stringify(entries, { lineWidth: 0, flowCollectionPadding: false })
    .replaceAll(/^(?=.)/gm, indent)
    .trimEnd();
  const before = text.trimEnd();
  return `${before === '' ? '' : `${before}\n`}${added}\n`;
}
