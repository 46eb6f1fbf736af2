import { causeAreaOfNtee } from './cause-area-of-ntee.ts';
import { nameWithChapter } from './chapter.ts';
import { isEntry, readWeight } from './is-entry.ts';
import type { RegisterEntry, RegisterReading, RowReader } from './register-row.ts';
import { titleCase } from './title-case.ts';

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
  const positions = columns.map((name) => names.indexOf(name));
  if (positions.some((position) => position < 0)) return undefined;
  const width = header.length;

  return (fields): RegisterReading => {
    if (fields.length !== width) return { kind: 'malformed' };
    const [
      ein,
      name,
      city,
      state,
      group,
      subsection,
      deductibility,
      foundation,
      status,
      revenue,
      ntee,
      sortName,
    ] = positions.map((position) => fields[position]?.trim() ?? '');
    // Who may receive a deductible gift: 501(c)(3), deductible, in good standing, no private foundation.
    const isEligible =
      (subsection === '03' || subsection === '3') &&
      deductibility === '1' &&
      goodStanding.has(status ?? '') &&
      !privateFoundations.has(foundation ?? '');
    if (!isEligible) return { kind: 'ineligible' };
    const entry: RegisterEntry = {
      id: `us-ein:${(ein ?? '').padStart(9, '0')}`,
      name: nameWithChapter(name ?? '', sortName ?? '', group ?? ''),
      city: titleCase(city ?? '') || null,
      region: state || null,
      country: 'US',
      causeArea: causeAreaOfNtee(ntee ?? ''),
      weight: readWeight(revenue ?? ''),
    };
    return isEntry(entry) ? { kind: 'listed', entry } : { kind: 'malformed' };
  };
}
