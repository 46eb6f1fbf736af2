import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { causeAreaOfNtee } from './cause-area-of-ntee.ts';
import type { RegisterReading, RowReader } from './register-row.ts';
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

const privateFoundations: ReadonlySet<string> = new Set(['02', '03', '04']);

/** Reads the IRS Exempt Organizations Business Master File by its header (irs.gov, "EO BMF information sheet"). */
export function irsRowReader(header: readonly string[]): RowReader | undefined {
  const positions = new Map(columns.map((name) => [name, header.indexOf(name)]));
  if ([...positions.values()].some((position) => position < 0)) return undefined;
  const at = (fields: readonly string[], name: (typeof columns)[number]): string =>
    fields[positions.get(name) ?? -1]?.trim() ?? '';

  return (fields): RegisterReading => {
    // Who may receive a deductible gift: 501(c)(3), deductible, in good standing, no private foundation.
    const eligible =
      at(fields, 'SUBSECTION').padStart(2, '0') === '03' &&
      at(fields, 'DEDUCTIBILITY') === '1' &&
      ['01', '02'].includes(at(fields, 'STATUS').padStart(2, '0')) &&
      !privateFoundations.has(at(fields, 'FOUNDATION').padStart(2, '0'));
    if (!eligible) return { kind: 'ineligible' };
    const chapter = titleCase(at(fields, 'SORT_NAME'));
    const name = titleCase(at(fields, 'NAME'));
    const parsed = Nonprofit.safeParse({
      id: `us-ein:${at(fields, 'EIN').padStart(9, '0')}`,
      name: chapter === '' ? name : `${name} (${chapter})`,
      city: titleCase(at(fields, 'CITY')) || undefined,
      region: at(fields, 'STATE') || undefined,
      country: 'US',
      causeArea: causeAreaOfNtee(at(fields, 'NTEE_CD')),
    });
    if (!parsed.success) return { kind: 'malformed' };
    return {
      kind: 'listed',
      nonprofit: parsed.data,
      weight: Number(at(fields, 'REVENUE_AMT')) || 0,
    };
  };
}
