import { causeAreaOfNtee } from './cause-area-of-ntee.ts';
import { nameWithChapter } from './chapter.ts';
import { isEntry, readWeight } from './is-entry.ts';
import type { RegisterEntry, RegisterReading, RowReader } from './register-row.ts';
import { titleCaseOfMany } from './title-case.ts';

/** What is read of the 28 columns. Not ICO and not STREET: they can hold a person's name and home. */
const columns = [
  'EIN',
  'NAME',
  'CITY',
  'STATE',
  'GROUP',
  'SUBSECTION',
  'DEDUCTIBILITY',
  'FOUNDATION',
  'STATUS',
  'REVENUE_AMT',
  'NTEE_CD',
  'SORT_NAME',
] as const;

const goodStanding: ReadonlySet<string> = new Set(['01', '02', '1', '2']);
const privateFoundations: ReadonlySet<string> = new Set(['02', '03', '04', '2', '3', '4']);

/** Reads the IRS Exempt Organizations Business Master File by its header (irs.gov, "EO BMF information sheet"). */
export function irsRowReader(header: readonly string[]): RowReader | undefined {
  const names = header.map((name) => name.trim());
  if (columns.some((name) => !names.includes(name))) return undefined;
  const positionOf = (column: (typeof columns)[number]): number => names.indexOf(column);
  const subsection = positionOf('SUBSECTION');
  const deductibility = positionOf('DEDUCTIBILITY');
  const status = positionOf('STATUS');
  const foundation = positionOf('FOUNDATION');
  const [ein, name, chapter] = [positionOf('EIN'), positionOf('NAME'), positionOf('SORT_NAME')];
  const [group, city, state] = [positionOf('GROUP'), positionOf('CITY'), positionOf('STATE')];
  const [ntee, revenue] = [positionOf('NTEE_CD'), positionOf('REVENUE_AMT')];
  const width = header.length;

  return (fields): RegisterReading => {
    if (fields.length !== width) return { kind: 'malformed' };
    const at = (position: number): string => fields[position]?.trim() ?? '';
    // Who may receive a deductible gift: 501(c)(3), deductible, in good standing, no private foundation.
    const isEligible =
      (at(subsection) === '03' || at(subsection) === '3') &&
      at(deductibility) === '1' &&
      goodStanding.has(at(status)) &&
      !privateFoundations.has(at(foundation));
    if (!isEligible) return { kind: 'ineligible' };
    const entry: RegisterEntry = {
      id: `us-ein:${at(ein).padStart(9, '0')}`,
      name: nameWithChapter(at(name), at(chapter), at(group)),
      city: titleCaseOfMany(at(city)) || null,
      region: at(state) || null,
      country: 'US',
      causeArea: causeAreaOfNtee(at(ntee)),
      weight: readWeight(at(revenue)),
    };
    return isEntry(entry) ? { kind: 'listed', entry } : { kind: 'malformed' };
  };
}
