import { Program } from '../../lib/schema/network.ts';
import { RetailerId } from '../../lib/schema/primitives.ts';
import { z } from '../../lib/zod.ts';
import { parseRate } from './amounts.ts';
import { error } from './diagnostic.ts';
import { joinReadings, type Reading } from './located.ts';
import { parseItem } from './parse-item.ts';
import { readYaml } from './read-yaml.ts';

export interface RetailerProgram {
  readonly retailer: RetailerId;
  readonly program: Program;
}

const Entry = z.looseObject({ retailer: RetailerId, rate: z.string() });
const rateRemedy =
  'Write a share of the order (rate: 5 %) or an amount per order (rate: 3.50 EUR).';

/** `programs.yaml`: the community's own agreements, each naming its retailer by id, its rate as people write it. */
export function readPrograms(file: string, text: string): Reading<RetailerProgram> {
  const { value, lineOf, diagnostics } = readYaml(file, text);
  if (diagnostics.length > 0 || value === null) return { items: [], diagnostics };
  const list = parseItem(z.array(z.unknown()), value, file, lineOf);
  const entries = list.items.flatMap((item) => item.value);
  const readings = entries.map((raw, index): Reading<RetailerProgram> => {
    const here = (path: readonly PropertyKey[]) => lineOf([index, ...path]);
    const entry = parseItem(Entry, raw, file, here);
    const first = entry.items[0];
    if (first === undefined) return { items: [], diagnostics: entry.diagnostics };
    const { retailer, rate: rateText, ...rest } = first.value;
    const rate = parseRate(rateText);
    if (rate === undefined) {
      const message = `rate: “${rateText}” is no rate`;
      return {
        items: [],
        diagnostics: [error({ file, line: here(['rate']) }, message, rateRemedy, 'rate')],
      };
    }
    const program = parseItem(Program, { ...rest, rate }, file, here);
    const items = program.items.map((found) => ({
      ...found,
      value: { retailer, program: found.value },
    }));
    return { items, diagnostics: program.diagnostics };
  });
  return joinReadings([{ items: [], diagnostics: list.diagnostics }, ...readings]);
}
