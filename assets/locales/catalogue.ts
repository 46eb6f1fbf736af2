import type { en } from './en/index.ts';

/** One message per CLDR plural category; which of them a language needs, Intl.PluralRules says. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

export type English = typeof en;
export type MessageKey = keyof English;
export type TextKey = {
  [Key in MessageKey]: English[Key] extends string ? Key : never;
}[MessageKey];
export type PluralKey = Exclude<MessageKey, TextKey>;

/** A whole language: the compiler refuses a missing key as well as one too many. */
export type Catalogue = Readonly<Record<TextKey, string> & Record<PluralKey, PluralMessage>>;

/** The names in braces of one message. */
export type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;
