import { isEntry, readWeight } from './is-entry.ts';
import type { RegisterEntry, RegisterReading } from './register-row.ts';
import { titleCase } from './title-case.ts';

/**
 * What is read of `publicextract.charity` (Charity Commission for England and Wales, full register download). Not the
 * contact's address, telephone and e-mail: they are often a trustee's own.
 */
export const charityColumns = [
  'registered_charity_number',
  'linked_charity_number',
  'charity_name',
  'charity_registration_status',
  'latest_income',
] as const;

/** One record's values by column; a missing value is the empty text. */
export type CharityRecord = Readonly<Record<(typeof charityColumns)[number], string>>;

const fewestDigits = 6;

/** Reads one charity: registered ones only, and not the linked ones, which share their parent's number. */
export function readCharity(record: CharityRecord): RegisterReading {
  const isListed =
    record.charity_registration_status === 'Registered' && record.linked_charity_number === '0';
  if (!isListed) return { kind: 'ineligible' };
  const entry: RegisterEntry = {
    id: `gb-chc:${record.registered_charity_number.padStart(fewestDigits, '0')}`,
    name: titleCase(record.charity_name),
    city: null,
    region: null,
    country: 'GB',
    causeArea: 'other',
    weight: readWeight(record.latest_income),
  };
  return isEntry(entry) ? { kind: 'listed', entry } : { kind: 'malformed' };
}

/** Reads the tab-separated form of the extract by its header. */
export function charityRowReader(
  header: readonly string[],
): ((fields: readonly string[]) => RegisterReading) | undefined {
  const names = header.map((name) => name.trim().replace(/^\ufeff/, ''));
  const positions = charityColumns.map((name) => names.indexOf(name));
  if (positions.some((position) => position < 0)) return undefined;
  return (fields) => {
    if (fields.length !== header.length) return { kind: 'malformed' };
    const [number = '', linked = '', name = '', status = '', income = ''] = positions.map(
      (position) => fields[position]?.trim() ?? '',
    );
    return readCharity({
      registered_charity_number: number,
      linked_charity_number: linked,
      charity_name: name,
      charity_registration_status: status,
      latest_income: income,
    });
  };
}
