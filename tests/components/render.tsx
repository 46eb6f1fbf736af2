import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { WordsProvider } from '../../components/WordsContext.tsx';
import type { Words } from '../../lib/domain/words.ts';
import { english } from './words.ts';

afterEach(cleanup);

/** Renders with English words, or those of another language, and a hand to click and type with. */
export function renderWithWords(node: ReactNode, words: Words = english) {
  const wrap = (children: ReactNode) => <WordsProvider words={words}>{children}</WordsProvider>;
  const { rerender, ...view } = render(wrap(node));
  return {
    ...view,
    user: userEvent.setup(),
    rerender: (next: ReactNode) => rerender(wrap(next)),
  };
}
