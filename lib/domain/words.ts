import type { English, PlaceholderOf, PluralKey, TextKey } from '../../assets/locales/catalogue.ts';

type Values<Names extends string> = [Names] extends [never]
  ? []
  : [Readonly<Record<Names, string>>];
type TextValues<Key extends TextKey> = Values<PlaceholderOf<English[Key]>>;
type PluralValues<Key extends PluralKey> = Values<
  Exclude<PlaceholderOf<English[Key]['other']>, 'count'>
>;

/** Everything that is said to people, in one language. The language itself is chosen by the browser. */
export interface Words {
  /** BCP 47 tag for Intl: the browser's own when it is a variant of the catalogue's language. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  say<Key extends TextKey>(key: Key, ...values: TextValues<Key>): string;
  /** Says a number of things in the plural form that the language needs. */
  count<Key extends PluralKey>(key: Key, count: number, ...values: PluralValues<Key>): string;
}

/** Finds a message by its key and fills `$1` to `$9`; an unknown key gives the empty string (`i18n.getMessage`). */
export type MessageLookup = (key: string, substitutions: string[]) => string;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Substitutions go in by the alphabet of their names, so that neither side carries a table; `modules/locales.ts` numbers
 * the placeholders the same way.
 */
const inOrder = (values: Readonly<Record<string, string>>): string[] =>
  Object.keys(values)
    .sort()
    .map((name) => values[name] ?? '');

function readLanguage(
  lookup: MessageLookup,
  uiLanguage: string,
): Pick<Words, 'locale' | 'direction'> {
  const language = lookup('languageTag', []) || 'en';
  return {
    locale: uiLanguage.split('-')[0] === language ? uiLanguage : language,
    direction: lookup('direction', []) === 'rtl' ? 'rtl' : 'ltr',
  };
}

/**
 * Words out of a message lookup; `uiLanguage` only refines dates and numbers (`en-GB` for an `en` catalogue). Nothing is
 * looked up before something is to be said: the first look-up of a page fetches all messages.
 */
export function createWords(lookup: MessageLookup, uiLanguage: string): Words {
  let language: ReturnType<typeof readLanguage> | undefined;
  const read = () => {
    language ??= readLanguage(lookup, uiLanguage);
    return language;
  };
  // First strong isolate … pop: a name keeps its own direction inside our sentence.
  const isolate = (text: string): string =>
    read().direction === 'rtl' || rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
  const fill = (key: string, values: Readonly<Record<string, string>>): string =>
    lookup(key, inOrder(values).map(isolate));
  return {
    get locale() {
      return read().locale;
    },
    get direction() {
      return read().direction;
    },
    say: (key, ...[values]) => fill(key, values ?? {}),
    count(key, count, ...[values]) {
      // Made when needed: on a shop's page they are a good part of the time that the banner takes, and seldom used.
      const { locale } = read();
      const filled = { ...values, count: new Intl.NumberFormat(locale).format(count) };
      const form = new Intl.PluralRules(locale).select(count);
      return fill(`${key}_${form}`, filled) || fill(`${key}_other`, filled);
    },
  };
}
