import { CauseArea } from '../../lib/schema/nonprofit.ts';
import { causeAreaOfNtee } from './cause-area-of-ntee.ts';
import { nameWithChapter } from './chapter.ts';
import { isEntry, readWeight } from './is-entry.ts';
import type { RegisterEntry, RowReader } from './register-row.ts';
import { titleCase } from './title-case.ts';

/** Column names that a file for any register may use; the first one of a line that is there counts. */
const names = {
  id: ['id'],
  ein: ['ein'],
  name: ['display_name', 'name'],
  city: ['city'],
  region: ['region', 'state'],
  country: ['country'],
  causeArea: ['causearea', 'cause_area'],
  ntee: ['ntee'],
  weight: ['weight', 'revenue'],
  group: ['group'],
  chapter: ['chapter', 'sort_name'],
} as const satisfies Record<string, readonly string[]>;

type Column = keyof typeof names;

const areas: ReadonlyMap<string, CauseArea> = new Map(
  CauseArea.options.map((area) => [area, area] as const),
);

/** Reads a plain file: `id` (`gb-chc:1234567`) or `ein`, `name`, and what is there of city, region, country and cause. */
export function plainRowReader(header: readonly string[]): RowReader | undefined {
  const lower = header.map((name) => name.trim().toLowerCase());
  const positionOf = (column: Column): number =>
    names[column].map((name) => lower.indexOf(name)).find((position) => position >= 0) ?? -1;
  const positions: Record<Column, number> = {
    id: positionOf('id'),
    ein: positionOf('ein'),
    name: positionOf('name'),
    city: positionOf('city'),
    region: positionOf('region'),
    country: positionOf('country'),
    causeArea: positionOf('causeArea'),
    ntee: positionOf('ntee'),
    weight: positionOf('weight'),
    group: positionOf('group'),
    chapter: positionOf('chapter'),
  };
  if (positions.name < 0 || (positions.id < 0 && positions.ein < 0)) return undefined;

  return (fields) => {
    const at = (column: Column): string => fields[positions[column]]?.trim() ?? '';
    const ein = at('ein').replace('-', '').padStart(9, '0');
    const entry: RegisterEntry = {
      id: at('id') || `us-ein:${ein}`,
      name: nameWithChapter(at('name'), at('chapter'), at('group')),
      city: titleCase(at('city')) || null,
      region: at('region') || null,
      country: at('country') || 'US',
      causeArea: areas.get(at('causeArea')) ?? causeAreaOfNtee(at('ntee')),
      weight: readWeight(at('weight')),
    };
    return isEntry(entry) ? { kind: 'listed', entry } : { kind: 'malformed' };
  };
}
