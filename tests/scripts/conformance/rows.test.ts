import { expect, it } from 'vitest';
import { classifyHop } from '../../../lib/domain/networks/classify-hop.ts';
import { isRow, listRows } from '../../../scripts/conformance/rows.ts';

const rows = listRows((wanted) => wanted);
const walked = rows.filter(isRow);

it('has every network by every arrival, or says why not', () => {
  const networks = new Set(rows.map(({ network }) => network));
  expect(rows).toHaveLength(networks.size * 3);
  for (const row of rows) expect(isRow(row) || row.reason.length > 10).toBe(true);
});

it('gives each row a shop of its own', () => {
  expect(new Set(walked.map(({ host }) => host)).size).toBe(walked.length);
});

it('shows each arrival by one sign alone', () => {
  for (const { arrival, start, landing, cookie } of walked) {
    expect(start !== landing, start).toBe(arrival === 'redirect hop');
    expect(new URL(landing).search !== '', landing).toBe(arrival === 'landing parameter');
    expect(cookie !== undefined).toBe(arrival === 'cookie name');
  }
});

it('leads through links of the network that the row names, to the row’s shop', () => {
  for (const { network, host, start, arrival } of walked) {
    if (arrival !== 'redirect hop') continue;
    expect(classifyHop(start, [])?.network, start).toBe(network);
    expect(decodeURIComponent(start)).toContain(`www.${host}/`);
  }
});

it('keeps the networks that are asked for', () => {
  expect(listRows((wanted) => wanted, ['cj']).map(({ network }) => network)).toEqual([
    'cj',
    'cj',
    'cj',
  ]);
});
