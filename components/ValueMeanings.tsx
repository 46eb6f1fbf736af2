import { describeValue } from '../lib/domain/describe.ts';
import type { CommunityValue } from '../lib/schema/directory.ts';
import { useWords } from './WordsContext.tsx';

/** What a community means by the values that its businesses show, in its own words. */
export function ValueMeanings({ values }: { values: readonly CommunityValue[] }) {
  const words = useWords();
  return (
    <dl className="meanings">
      {values.map(({ value, meaning }) => (
        <div key={value}>
          <dt>{describeValue(value, words)}</dt>
          <dd dir="auto">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
