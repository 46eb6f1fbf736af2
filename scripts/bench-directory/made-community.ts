import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A shop's made-up name: one of 64^4 by its number, so that no two are alike and nothing is random. */
function nameOf(number: number): string {
  const syllables =
    'ba be bi bo bu da de di do du fa fe fi fo ga ge go ha he ho ka ke ki ko la le li lo lu ma me mi mo na ne ni no pa pe pi po ra re ri ro ru sa se si so ta te ti to va ve vi vo wa we wi za ze zo yu ja jo'.split(
      ' ',
    );
  // A multiplier that is odd walks through all numbers once, so neighbours look nothing alike.
  let rest = (number * 2_654_435_761) % 64 ** 4;
  let name = '';
  for (let place = 0; place < 4; place += 1) {
    name += syllables[rest % 64];
    rest = Math.floor(rest / 64);
  }
  return name;
}

const categories = [
  'apparel',
  'books-media',
  'electronics',
  'food-drink',
  'home-garden',
  'general',
];
const countries = ['US', 'GB', 'DE', 'FR', 'ES', '*'];
const endings = ['com', 'com', 'co.uk', 'de', 'fr', 'shop'];

/** The host of one made-up shop. */
export const hostOf = (number: number): string =>
  `${nameOf(number)}-shop.${endings[number % endings.length]}`;

const rowsAtOnce = 10_000;

/** Writes a community's folder with this many shops; `changed` of them have another category than before. */
export function writeMadeCommunity(
  folder: string,
  { id, shops, version, changed }: { id: string; shops: number; version: number; changed: number },
): void {
  mkdirSync(folder, { recursive: true });
  const profile = [
    `id: ${id}`,
    'name: A made-up community',
    'description: Shops that nobody runs.',
    'steward: { name: A bench, contact: bench@community.example }',
    'operatorShare: 0 %',
    `version: ${version}`,
    'publishedAt: 2026-11-20T12:00:00Z',
  ];
  writeFileSync(path.join(folder, 'community.yaml'), `${profile.join('\n')}\n`);
  const step = Math.floor(shops / Math.max(changed, 1));
  const rowOf = (number: number) => {
    const isChanged = changed > 0 && number % step === 0 && number / step < changed;
    const category = categories[(number + Number(isChanged)) % categories.length];
    const name = nameOf(number);
    const shown = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return `${shown},${hostOf(number)},${category},${countries[number % countries.length]}\n`;
  };
  const file = path.join(folder, 'retailers.csv');
  writeFileSync(file, 'name,hosts,category,countries\n');
  // In pieces: a million rows are not to be in the memory of whoever measures what publishing them takes.
  for (let first = 0; first < shops; first += rowsAtOnce) {
    const length = Math.min(rowsAtOnce, shops - first);
    appendFileSync(file, Array.from({ length }, (_, at) => rowOf(first + at)).join(''));
  }
}
