import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { profileFile } from './read-profile.ts';
import { writeWhole } from './write-whole.ts';

/** Changes `community.yaml` in its place; comments and order of the file stay. */
export async function editProfile(
  folder: string,
  change: (document: Document) => void,
): Promise<void> {
  const path = join(folder, profileFile);
  const document = parseDocument(await readFile(path, 'utf8'));
  change(document);
  await writeWhole(path, document.toString({ lineWidth: 0 }));
}

/** Puts one more entry at the end of a list of `community.yaml`, which may not be there yet. */
export const appendTo = (document: Document, list: string, entry: object): void => {
  if (document.get(list) === undefined) document.set(list, document.createNode([entry]));
  else document.addIn([list], document.createNode(entry));
};
