import { describe, expect, it } from 'vitest';
import { filterNonprofits } from '../../../lib/domain/filter-nonprofits.ts';
import { Nonprofit } from '../../../lib/schema/nonprofit.ts';

const nonprofit = (id: string, name: string, city = 'Austin', region = 'TX') =>
  Nonprofit.parse({ id: `us-ein:${id}`, name, city, region, country: 'US', causeArea: 'other' });
const bank = nonprofit('742217350', 'Central Texas Food Bank');
const library = nonprofit('131887440', 'New York Public Library', 'New York', 'NY');
const café = nonprofit('000000001', 'Café des Arts', 'Montréal', 'QC');
const all = [library, café, bank];

describe('by words', () => {
  it.each([
    ['food bank', [bank]],
    ['BANK food', [bank]],
    ['cafe', [café]],
    ['montreal', [café]],
    ['new york', [library]],
    ['13-1887440', [library]],
    ['131887440', [library]],
    ['austin tx', [bank]],
    ['ood', []],
    ['library texas', []],
  ])('%s', (query, expected) => {
    expect(filterNonprofits(all, query)).toEqual(expected);
  });

  it('lists all, each once, for an empty query', () => {
    expect(filterNonprofits([...all, ...all], '  ')).toHaveLength(3);
  });
});

describe('near a place', () => {
  const shelter = nonprofit('030000001', 'Burlington Shelter', 'Burlington', 'VT');
  const foodBank = nonprofit('030000002', 'Green Mountain Food Bank', 'Barre', 'VT');
  const namesake = nonprofit('750000001', 'Burlington Road Food Bank', 'Austin', 'TX');
  const nowhere = Nonprofit.parse({
    id: 'gb-chc:1234567',
    name: 'Burlington Fund',
    country: 'GB',
    causeArea: 'other',
  });
  const capital = nonprofit('530000001', 'Capital Shelter', 'Washington', 'DC');
  const inIndiana = nonprofit('350000001', 'Columbus Pantry', 'Columbus', 'IN');
  const inOhio = nonprofit('310000001', 'Columbus Kitchen', 'Columbus', 'OH');
  const listed = [namesake, nowhere, foodBank, shelter, bank, capital, inIndiana, inOhio];

  it.each([
    ['the town itself, then its state', '', 'Burlington', [shelter, foodBank]],
    ['a state by its name', '', 'vermont', [shelter, foodBank]],
    ['a state by its code', '', 'VT', [shelter, foodBank]],
    ['town and state in a sentence', '', 'Barre in Vermont', [foodBank, shelter]],
    ['a town by a state’s code that is a small word too', '', 'Columbus, IN', [inIndiana]],
    ['a state with a small word in its name', '', 'District of Columbia', [capital]],
    ['such a state by the query', 'shelter district of columbia', '', [capital]],
    ['town and state', '', 'burlington, vt', [shelter, foodBank]],
    ['the state where the town has none of the name', 'food', 'Burlington', [foodBank]],
    ['the state where the town is half typed', 'food', 'Burl', [foodBank]],
    ['a place that nobody is in', '', 'Reykjavík', []],
    ['a place and a name from elsewhere', 'texas', 'Burlington', []],
  ])('finds %s', (_, query, place, expected) => {
    expect(filterNonprofits(listed, query, place)).toEqual(expected);
  });
});
