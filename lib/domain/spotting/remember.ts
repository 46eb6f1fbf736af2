/** A function that works out each of its answers once. */
export function remember<Answer>(
  answer: (question: string) => Answer,
): (question?: string) => Answer {
  const known = new Map<string, Answer>();
  return (question = '') => {
    const said = known.get(question) ?? answer(question);
    known.set(question, said);
    return said;
  };
}
