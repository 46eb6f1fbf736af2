import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../api/files/open-file.ts';
import { readLines } from '../../api/files/read-lines.ts';

const header = 'ein\tname\tcity\tstate\tntee\trevenue\tgroup\tsort_name';
const kinds =
  'CHURCH,FOUNDATION,SCHOOL,ASSOCIATION,CLUB,FOOD BANK,HOSPITAL,SOCIETY,MINISTRIES,PTA'.split(',');
const states = 'AL,AK,CT,DC,HI,ID,KS,KY,LA,ME,MS,MT,NE,NH,NM,NV,OK,RI,SD,UT,VT,WV,WY'.split(',');
const consonants = 'bcdfghklmnprstvw';
const vowels = 'aeiou';

/** The same row of numbers at every run (a linear congruential generator, Numerical Recipes' constants). */
function createNumbers(): (below: number) => number {
  let state = 42;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Some words are in every tenth name and most in a few: the square of an even number is like that. */
function createWords(next: (below: number) => number, count: number): () => string {
  const words = Array.from({ length: count }, () => {
    const syllables = 2 + next(3);
    return Array.from(
      { length: syllables },
      () => `${consonants[next(consonants.length)]}${vowels[next(vowels.length)]}`,
    ).join('');
  });
  return () => words[Math.floor((next(1_000) / 1_000) ** 2 * (next(count) + 1))] ?? 'open';
}

async function writeLines(file: string, lines: Iterable<string> | AsyncIterable<string>) {
  const output = createWriteStream(file);
  for await (const line of lines) {
    if (!output.write(line)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'close');
}

/** Made-up nonprofits in the shape of the US register: most without revenue, names of two to five words. */
export async function writeSynthetic(folder: string, rows: number): Promise<string> {
  const next = createNumbers();
  const word = createWords(next, 60_000);
  function* lines(): Generator<string> {
    yield `${header}\n`;
    for (let row = 0; row < rows; row += 1) {
      const name = [word(), ...(next(2) === 0 ? [word()] : []), word(), kinds[next(kinds.length)]];
      const revenue = next(10) < 7 ? 0 : Math.floor(10 ** (4 + next(400) / 100));
      const place = `${word()}\t${states[next(states.length)]}`;
      const code = next(5) === 0 ? '' : `${'ABCDEKLPQX'[next(10)]}${next(99)}`;
      const ein = String(10_000_000 + row).padStart(9, '0');
      yield `${ein}\t${name.join(' ').toUpperCase()}\t${place}\t${code}\t${revenue}\t\t\n`;
    }
  }
  const file = join(folder, 'synthetic.tsv');
  await writeLines(file, lines());
  return file;
}

/** A register's rows several times over, each time under other numbers, until there are `rows`. */
export async function multiply(file: string, folder: string, rows: number): Promise<string> {
  const lines: string[] = [];
  const { chunks } = await openFile(file);
  for await (const some of readLines(chunks)) {
    for (const line of some) if (line.trim() !== '') lines.push(line.trimEnd());
  }
  const [first = '', ...records] = lines;
  const at = first.split('\t').indexOf('ein');
  function* copies(): Generator<string> {
    yield `${first}\n`;
    for (let row = 0; row < rows; row += 1) {
      const fields = (records[row % records.length] ?? '').split('\t');
      fields[at] = String(row).padStart(9, '0');
      yield `${fields.join('\t')}\n`;
    }
  }
  const copy = join(folder, `multiplied-${rows}.tsv`);
  await writeLines(copy, copies());
  return copy;
}

/** How many records a tab-separated register has. */
export async function countRows(file: string): Promise<number> {
  let rows = -1;
  const { chunks } = await openFile(file);
  for await (const lines of readLines(chunks)) {
    rows += lines.filter((line) => line.trim() !== '').length;
  }
  return rows;
}
