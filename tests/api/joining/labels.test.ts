import { expect, it } from 'vitest';
import { readableRegisterNumber } from '../../../api/pages/format.ts';
import { stateLabel } from '../../../api/pages/joining/labels.ts';

const proof = { method: 'file', at: '2026-11-23T10:00:00.000Z' } as const;

it.each([
  ['waiting', undefined, 'Domain to be proven'],
  ['waiting', proof, 'With the steward'],
  ['declined', undefined, 'Declined'],
] as const)('an application that is %s with the proof %o is “%s”', (state, shown, label) => {
  expect(stateLabel({ state, proof: shown })).toBe(label);
});

it.each([
  ['us-ein:030179436', 'EIN 03-0179436'],
  ['gb-sc:SC012345', 'Charity no. SC012345'],
])('people read %s as %s', (id, written) => {
  expect(readableRegisterNumber(id)).toBe(written);
});
