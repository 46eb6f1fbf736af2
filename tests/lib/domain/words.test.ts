import { describe, expect, it } from 'vitest';
import { en } from '../../../assets/locales/en/index.ts';
import { createWords } from '../../../lib/domain/words.ts';
import { english, wordsOf } from '../../components/words.ts';

describe('words', () => {
  it('fills placeholders by name, whatever their order in the sentence', () => {
    expect(english.say('communityVersion', { version: '7', date: 'today' })).toBe(
      'Version 7 of today',
    );
  });

  it.each([
    [0, '0 nonprofits'],
    [1, '1 nonprofit'],
    [12_345, '12,345 nonprofits'],
  ])('says %i in the plural form and figures of the language', (count, sentence) => {
    expect(english.count('searchResults', count)).toBe(sentence);
  });

  it('keeps a dollar sign of the catalogue and of a value as it is', () => {
    const words = wordsOf({ ...en, undo: 'Costs $1' });
    expect(words.say('undo')).toBe('Costs $1');
    expect(english.say('offerButton', { nonprofit: 'A$1P' })).toBe('Credit A$1P');
  });

  it('isolates a name that runs the other way, and leaves others alone', () => {
    expect(english.say('offerButton', { nonprofit: 'אור' })).toBe('Credit \u2068אור\u2069');
    expect(english.say('offerButton', { nonprofit: 'Light' })).toBe('Credit Light');
  });

  it.each([
    ['en-GB', 'en-GB'],
    ['ja', 'en'],
  ])(
    'formats for %s as %s: the region counts only within the language of the sentences',
    (ui, locale) => {
      expect(wordsOf(en, ui).locale).toBe(locale);
    },
  );

  it('is English and left to right where the browser has no messages at all', () => {
    const words = createWords(() => '', 'fr');
    expect([words.locale, words.direction, words.say('undo')]).toEqual(['en', 'ltr', '']);
  });
});
