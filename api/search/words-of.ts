/** The words of a name, a place or a query: lower case, without accents, apostrophes joined (`children's` = `childrens`). */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    // A register number typed with its hyphen is one word: 13-1788491.
    .replace(/(?<=\d)-(?=\d)/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
