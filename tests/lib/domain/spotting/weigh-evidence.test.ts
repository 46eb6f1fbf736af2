import { expect, it } from 'vitest';
import { classifyPage, thresholds } from '../../../../lib/domain/classify-page.ts';
import { weighEvidence } from '../../../../lib/domain/spotting/weigh-evidence.ts';
import { weights, weightTable } from '../../../../lib/domain/spotting/weights.ts';
import { buildFeatures, wordsOf } from '../../../support/page-features.ts';

const data = [
  {
    '=': ['any page -50 -50', 'title checkout 25 0', 'title cart -5 7', 'fields many 40 2 -30 -45'],
  },
];

it('adds up what is found, without the base among the evidence', () => {
  expect(weighEvidence(data, (place) => place !== 'title')).toEqual({
    purchase: -50,
    product: -50,
    evidence: [],
  });
  expect(weighEvidence(data, (_, what) => what !== 'cart')).toEqual({
    purchase: 15,
    product: -48,
    evidence: ['title checkout', 'fields many'],
  });
});

it.each([
  [[], false],
  [['checkout'], true],
  [['cart'], true],
])('with %j in the title, asks for the fields: %s', (found, asks) => {
  const asked: string[] = [];
  weighEvidence(data, (place, what) => {
    asked.push(place);
    return found.some((one) => one === what);
  });
  expect(asked.includes('fields')).toBe(asks);
});

it('weighs nothing without weights', () => {
  expect(weighEvidence([], () => true)).toEqual({ purchase: 0, product: 0, evidence: [] });
});

it('a page that nothing speaks for is other before its buttons, types and landmarks are read', () => {
  const unread = (): never => {
    throw new Error('read');
  };
  const features = buildFeatures({ title: 'Create account', headings: ['Create account'] });
  for (const place of ['buttons', 'types', 'landmarks'] as const) {
    Object.defineProperty(features, place, { get: unread });
  }
  expect(classifyPage(features, undefined, wordsOf('en')).kind).toBe('other');
});

it('every place that is weighed is one that the extractor fills', () => {
  const places = Object.keys(weights).filter(
    (place) => !['any', 'path', 'address'].includes(place),
  );
  expect(Object.keys(buildFeatures())).toEqual(expect.arrayContaining(places));
});

it('leaves landmarks unread only where they change no answer', () => {
  const cells = weightTable['=']?.filter((cell) => cell.startsWith('landmarks ')) ?? [];
  const [least] = cells.flatMap((cell) => cell.split(' ').slice(4, 5));
  const most = cells.reduce((sum, cell) => sum + Number(cell.split(' ')[2]), 0);
  expect(Number(least) + most).toBeLessThanOrEqual(thresholds.purchase);
  expect(cells.map((cell) => cell.split(' ')[3])).toEqual(cells.map(() => '0'));
});
