import { CauseArea } from '../../lib/schema/nonprofit.ts';
import { causeAreaOfNtee } from './cause-area-of-ntee.ts';
import { nameWithChapter } from './chapter.ts';
import { isEntry, readWeight } from './is-entry.ts';
import type { RegisterEntry, RowReader } from './register-row.ts';
import { titleCaseOfMany } from './title-case.ts';

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
  const [id, ein, name] = [positionOf('id'), positionOf('ein'), positionOf('name')];
  if (name < 0 || (id < 0 && ein < 0)) return undefined;
  const [city, region, country] = [positionOf('city'), positionOf('region'), positionOf('country')];
  const [causeArea, ntee, weight] = [
    positionOf('causeArea'),
    positionOf('ntee'),
    positionOf('weight'),
  ];
  const [group, chapter] = [positionOf('group'), positionOf('chapter')];

  return (fields) => {
    const at = (position: number): string => fields[position]?.trim() ?? '';
    const entry: RegisterEntry = {
      id: at(id) || `us-ein:${at(ein).replace('-', '').padStart(9, '0')}`,
      name: nameWithChapter(at(name), at(chapter), at(group)),
      city: titleCaseOfMany(at(city)) || null,
      region: at(region) || null,
      country: at(country) || 'US',
      causeArea: areas.get(at(causeArea)) ?? causeAreaOfNtee(at(ntee)),
      weight: readWeight(at(weight)),
    };
    return isEntry(entry) ? { kind: 'listed', entry } : { kind: 'malformed' };
  };
}
