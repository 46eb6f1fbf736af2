import { describe, expect, it } from 'vitest';
import { cellOf, joinCells, listViolations, speaks } from '../../../scripts/conformance/verdict.ts';

const address = 'https://www.shop.example.com/checkout';
const nothing = { nodes: [], button: [], address };

describe('what counts as a violation', () => {
  it('nothing, when nothing is seen', () => {
    expect(listViolations(nothing, address)).toEqual([]);
    for (const [seen, expected] of [
      [`${address}?`, address],
      [address, `${address}?`],
      [`${address}?`, `${address}?`],
    ] as const) {
      expect(listViolations({ ...nothing, address: seen }, expected)).toEqual([]);
    }
    expect(listViolations({ ...nothing, popupOffers: false }, address)).toEqual([]);
  });

  it.each([
    ['a node', { ...nothing, nodes: ['<div>'] }],
    ['another badge', { ...nothing, button: ['text “•”'] }],
    ['another address', { ...nothing, address: `${address}?ref=us` }],
    ['a button in the popup', { ...nothing, popupOffers: true }],
  ])('%s does', (_what, seen) => {
    expect(listViolations(seen, address)).toHaveLength(1);
  });
});

it('an extension speaks by a node or by its button, not by an address', () => {
  expect(speaks(nothing)).toBe(false);
  expect(speaks({ ...nothing, nodes: ['<div>'] })).toBe(true);
  expect(speaks({ ...nothing, button: ['text “1”'] })).toBe(true);
});

it('a later silence does not cover an earlier violation', () => {
  const violation = cellOf(['a node in the page: <div>']);
  expect(joinCells(violation, cellOf([]))).toEqual(violation);
  expect(joinCells(cellOf([]), violation)).toEqual(violation);
  expect(joinCells(violation, cellOf(['a new tab']))).toEqual({
    verdict: 'violation',
    seen: ['a node in the page: <div>', 'a new tab'],
  });
  expect(joinCells(undefined, cellOf([]))).toEqual({ verdict: 'silent' });
});
