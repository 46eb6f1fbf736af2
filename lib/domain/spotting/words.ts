/**
 * What a word says about the page that wears it. The first twelve every language has; the last seven are for code alone. None
 * has three letters, by which tables hold their words. `thankYou` are thanks for an order and what asks where it is.
 */
export const roles = [
  'cart',
  'checkout',
  'placeOrder',
  'address',
  'delivery',
  'thankYou',
  'addToCart',
  'account',
  'order',
  'pays',
  'coupon',
  'card',
  'quantity',
  'product',
  'list',
  'shelf',
  'profile',
  'shipping',
  'same',
] as const;
export type Role = (typeof roles)[number];

/**
 * The words of one role, parted by commas, in any case, with or without accents. A word stands for all that begins with
 * it; a point ends it, so that only its plural in s is added; a star lets it stand inside another; a space stands for up
 * to two words in between, so that "place order" is also "place my order". From Hebrew on, scripts join words, and a word
 * may stand anywhere.
 */
type WordList = string;

/** What the shops of one language say. */
export type ShopWords = Readonly<
  Record<
    Exclude<Role, 'quantity' | 'product' | 'list' | 'shelf' | 'profile' | 'shipping' | 'same'>,
    WordList
  >
>;

/** What addresses and names in code say, in any shop. */
export type CodeWords = Readonly<Record<Role, WordList>>;

/**
 * A table as pages load it (`packWords`): by the first three letters its words, each with its roles and, where it begins a
 * phrase, the phrase, in which `~` stands for the gap; by role the words that may stand inside another. Under names of their
 * own stand the expressions (`/slug`), the signs (`+part0`), the selectors (`?fields`) and the weights (`=`).
 */
export type WordTable = Readonly<Record<string, readonly string[]>>;

/** What stands under a name in the first of the tables that has it. */
export const listNamed = (tables: readonly WordTable[], name: string): readonly string[] =>
  tables.find((table) => table[name])?.[name] ?? [];
