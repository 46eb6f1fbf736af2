import { parseArgs } from 'node:util';
import { Category } from '../../../lib/schema/directory.ts';
import { countryCodes } from '../../joining/country-names.ts';
import { type Command, UsageError } from '../command-io.ts';
import { isEntryKind } from '../entries/entry-kinds.ts';
import { importCommunity } from './import-community.ts';
import { importSheet } from './import-sheet.ts';

/** `name=Title,url=Website` as an object. */
function readPairs(flag: string, texts: readonly string[]): Record<string, string> {
  const pairs = texts.flatMap((text) => text.split(','));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--${flag} takes field=… and not “${pair}”`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

interface Asked {
  readonly country?: string | undefined;
  readonly category?: string | undefined;
}

/** @throws {UsageError} for a country or a category that there is not: it would choose nothing, without a word. */
function readFilter({ country, category }: Asked): Asked {
  const code = country?.toUpperCase();
  if (code !== undefined && !countryCodes.includes(code)) {
    throw new UsageError(`--country takes two letters (US, GB) and not “${country}”`);
  }
  const known: readonly string[] = Category.options;
  if (category !== undefined && !known.includes(category)) {
    throw new UsageError(`--category takes one of ${known.join(', ')}`);
  }
  return { country: code, category };
}

const takenOver = ['shop', 'business', 'nonprofit'] as const;

export const importCommand: Command = {
  usage:
    'import <sheet.csv> [folder] --as shop|business|nonprofit|product|program [--map field=Column,…] [--set field=value,…] [--yes]\n' +
    '  import <address or site of a community> [folder] [--as …] [--country US] [--category books-media]',
  summary:
    'takes over a spreadsheet, a network’s list of programs or another community’s directory',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
        set: { type: 'string', multiple: true, default: [] },
        country: { type: 'string' },
        category: { type: 'string' },
        yes: { type: 'boolean', default: false },
      },
    });
    const [from, folder = '.'] = positionals;
    const kind = values.as;
    if (from === undefined || (kind !== undefined && !isEntryKind(kind))) {
      throw new UsageError(importCommand.usage);
    }
    const filter = readFilter(values);
    if (!/^https?:/.test(from) && /\.(?:csv|tsv|txt)$/i.test(from)) {
      if (kind === undefined) throw new UsageError('--as says what the rows of the sheet are');
      if (values.country !== undefined || values.category !== undefined) {
        throw new UsageError(
          '--country and --category choose from a community; --set country=US fills a sheet’s rows',
        );
      }
      return importSheet(
        {
          folder,
          sheet: from,
          kind,
          columns: readPairs('map', values.map),
          forAll: readPairs('set', values.set),
          sure: values.yes,
        },
        io,
      );
    }
    if (kind === 'program' || kind === 'product') {
      throw new UsageError(
        `a ${kind} is an agreement or offer of its own community and stays there`,
      );
    }
    const kinds = kind === undefined ? takenOver : [kind];
    return importCommunity({ folder, location: from, kinds, filter }, io);
  },
};
