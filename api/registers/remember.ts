/** A register of two million records has some ten thousand places and hundred thousand words, most of them seldom. */
const mostKept = 20_000;

/** The same function with its last answers kept: what a register says again and again is worked out once. */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= mostKept) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
