import { createContext, type ReactNode, useContext } from 'react';
import type { Words } from '../lib/domain/words.ts';

const WordsContext = createContext<Words | undefined>(undefined);

/** Gives every component below its language. */
export function WordsProvider(props: { words: Words; children: ReactNode }) {
  return <WordsContext value={props.words}>{props.children}</WordsContext>;
}

/** The words of the nearest provider. @throws when there is none, which is a bug. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('useWords needs a WordsProvider');
  return words;
}
