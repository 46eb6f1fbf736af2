import { expect, it } from 'vitest';
import { remember } from '../../../../lib/domain/spotting/remember.ts';

it('works out each answer once, also an empty one', () => {
  const asked: string[] = [];
  const lengthOf = remember((question) => {
    asked.push(question);
    return question.length;
  });
  expect(['cart', 'shop', 'cart'].map(lengthOf)).toEqual([4, 4, 4]);
  expect([lengthOf(), lengthOf()]).toEqual([0, 0]);
  expect(asked).toEqual(['cart', 'shop', '']);
});
