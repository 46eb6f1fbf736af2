import { describe, expect, it } from 'vitest';
import { choosePlace, type Place } from '../../../entrypoints/banner/choose-place.ts';

/** Takes what is in the list, written as `card bottom right`. */
const only = (...free: string[]) => {
  const asked: string[] = [];
  return {
    asked,
    isFree: ({ form, corner }: Place) => {
      asked.push(`${form} ${corner}`);
      return free.includes(`${form} ${corner}`);
    },
  };
};

describe('choosePlace', () => {
  it('takes the usual corner when it is free, and asks no further', () => {
    const { isFree, asked } = only('card bottom right', 'card top right');
    expect(choosePlace('card', false, isFree)).toEqual({ form: 'card', corner: 'bottom right' });
    expect(asked).toEqual(['card bottom right']);
  });

  it('mirrors on a page that runs from right to left', () => {
    const { isFree } = only('card bottom right', 'card bottom left');
    expect(choosePlace('card', true, isFree)).toMatchObject({ corner: 'bottom left' });
  });

  it('tries every corner for the card before it makes do with the tab', () => {
    const { isFree, asked } = only('tab middle left');
    expect(choosePlace('card', false, isFree)).toEqual({ form: 'tab', corner: 'middle left' });
    expect(asked).toEqual([
      'card bottom right',
      'card bottom left',
      'card top right',
      'card top left',
      'tab bottom right',
      'tab bottom left',
      'tab top right',
      'tab top left',
      'tab middle right',
      'tab middle left',
    ]);
  });

  it('never makes a card of what may only be a tab', () => {
    const { isFree } = only('card bottom right');
    expect(choosePlace('tab', false, isFree)).toBeUndefined();
  });
});
