const plainAscii = /^[ -~]*$/;

/** Letters that stand alone belong together: `Y M C A` is a word, and so is `FORD S`, which a register makes of `Ford's`. */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let lastIsLetters = false;
  for (const word of words) {
    const last = joined.at(-1);
    const isLetter = word.length === 1 && word >= 'a';
    if (isLetter && last !== undefined && (lastIsLetters || word === 's')) {
      joined[joined.length - 1] = last + word;
    } else {
      joined.push(word);
      lastIsLetters = isLetter;
    }
  }
  return joined;
}

/** The words of a name, a place or a query: lower case, without accents, apostrophes joined (`children's` = `childrens`). */
export function wordsOf(text: string): string[] {
  const isAscii = plainAscii.test(text);
  const folded = isAscii ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  const plain = folded.toLowerCase();
  const whole = plain.includes("'") || !isAscii ? plain.replace(/['’`]/g, '') : plain;
  const words = whole.match(isAscii ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
  return words.some(({ length }) => length === 1) ? joinLetters(words) : words;
}
