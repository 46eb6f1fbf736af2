import { CauseArea, Nonprofit } from '../../lib/schema/nonprofit.ts';
import { causeAreaOfNtee } from './cause-area-of-ntee.ts';
import type { RowReader } from './register-row.ts';

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
} as const satisfies Record<string, readonly string[]>;

const keys = [
  'id',
  'ein',
  'name',
  'city',
  'region',
  'country',
  'causeArea',
  'ntee',
  'weight',
] as const;

/** Reads a plain file: `id` (`gb-chc:1234567`) or `ein`, `name`, and what is there of city, region, country and cause. */
export function plainRowReader(header: readonly string[]): RowReader | undefined {
  const lower = header.map((name) => name.trim().toLowerCase());
  const positions = new Map(
    keys.map((key) => [
      key,
      names[key].map((name) => lower.indexOf(name)).find((position) => position >= 0) ?? -1,
    ]),
  );
  const has = (key: (typeof keys)[number]) => (positions.get(key) ?? -1) >= 0;
  if (!has('name') || (!has('id') && !has('ein'))) return undefined;
  const at = (fields: readonly string[], key: (typeof keys)[number]): string =>
    fields[positions.get(key) ?? -1]?.trim() ?? '';

  return (fields) => {
    const cause = CauseArea.safeParse(at(fields, 'causeArea'));
    const ein = at(fields, 'ein').replace('-', '').padStart(9, '0');
    const parsed = Nonprofit.safeParse({
      id: at(fields, 'id') || `us-ein:${ein}`,
      name: at(fields, 'name'),
      city: at(fields, 'city') || undefined,
      region: at(fields, 'region') || undefined,
      country: at(fields, 'country') || 'US',
      causeArea: cause.success ? cause.data : causeAreaOfNtee(at(fields, 'ntee')),
    });
    if (!parsed.success) return { kind: 'malformed' };
    return { kind: 'listed', nonprofit: parsed.data, weight: Number(at(fields, 'weight')) || 0 };
  };
}
