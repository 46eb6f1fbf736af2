import { describe, expect, it } from 'vitest';
import { en } from '../../../assets/locales/en/index.ts';
import { locales } from '../../../assets/locales/index.ts';
import { placeholderNames, toLocaleMessages } from '../../../lib/domain/locale-messages.ts';

const textsOf = (entry: string | object): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry);
const englishNames = new Map<string, readonly string[]>(
  Object.entries(en).map(([key, entry]) => [
    key,
    placeholderNames(typeof entry === 'string' ? entry : entry.other),
  ]),
);

describe.each(Object.entries(locales))('catalogue %s', (_, catalogue) => {
  it('has every key and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(en).sort());
  });

  it('uses no placeholder that its English message does not have', () => {
    for (const [key, entry] of Object.entries(catalogue)) {
      for (const text of textsOf(entry)) {
        for (const name of placeholderNames(text)) {
          expect(englishNames.get(key), `${key}: ${text}`).toContain(name);
        }
      }
    }
  });

  it('leaves no name or number out of a sentence, except the figure of a plural form', () => {
    for (const [key, entry] of Object.entries(catalogue)) {
      const text = typeof entry === 'string' ? entry : entry.other;
      expect(placeholderNames(text), key).toEqual(englishNames.get(key));
    }
  });

  it('has a message for each plural form that a whole number can need', () => {
    const rules = new Intl.PluralRules(catalogue.languageTag);
    // Romance languages have one more, for round millions, which falls back to `other`.
    const needed = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    for (const [key, entry] of Object.entries(catalogue)) {
      if (typeof entry !== 'string') {
        expect(Object.keys(entry), key).toEqual(expect.arrayContaining([...needed]));
        expect(placeholderNames(entry.other), key).toContain('count');
      }
    }
  });

  it('becomes messages whose keys and numbers every browser accepts', () => {
    for (const [key, { message }] of Object.entries(toLocaleMessages(catalogue, en))) {
      expect(key).toMatch(/^[A-Za-z0-9_]+$/);
      expect(message).not.toMatch(/\{|\}|\$0/);
      expect(message.trim()).toBe(message);
      expect(message).not.toBe('');
    }
  });
});

const formalSpanish =
  /\busted|\bsus? (?:navegador|comunidades|preferencias)\b|\b(?:elija|abra|pulse|copie|env[ií]e|escriba|seleccione|pregunte)(?:l[oa]s?)?\b|\bsi l[oa] cierra\b|\ble ha tra[ií]do\b/i;

it.each([
  ['es', formalSpanish],
  ['de', /\b(?:du|dir|dich|dein\w*)\b/i],
  ['fr', /\b(?:tu|toi|ton|tes)\b/i],
  ['pt_BR', /\b(?:tu|teus?|tuas?)\b/i],
] as const)('%s speaks to the reader in one way throughout', (name, otherWay) => {
  const texts = Object.values(locales[name]).flatMap(textsOf);
  expect(texts.filter((text) => otherWay.test(text))).toEqual([]);
});

it.each([
  'No se envía nada hasta que elija una tienda.',
  'No se encontró ningún producto en esta página. Abra uno y pregunte de nuevo.',
  'Abre uno y pregunte de nuevo.',
  'Si lo cierra una vez, queda cerrado en esa tienda todo el día.',
  'Si otro sitio le ha traído: nunca.',
  'Seleccione el texto y cópielo.',
])('knows the other way in “%s”', (text) => {
  expect(text).toMatch(formalSpanish);
});

it('lets no French line begin with a colon or end with an opening quote', () => {
  const messages = Object.values(toLocaleMessages(locales.fr, en));
  expect(messages.filter(({ message }) => / [:;?!»]|« /.test(message))).toEqual([]);
  expect(messages.some(({ message }) => message.includes('\u00a0?'))).toBe(true);
});
