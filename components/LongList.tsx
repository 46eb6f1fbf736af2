import { type ReactElement, useRef, useState } from 'react';
import { useAppeared } from './use-appeared.ts';
import { useWords } from './WordsContext.tsx';

/** The first items of a list, and the rest on request, with the keyboard's place at the first of them. */
export function LongList<Item>(props: {
  className: string;
  items: readonly Item[];
  shownAtFirst: number;
  /** An `li` with its key. */
  render: (item: Item) => ReactElement;
}) {
  const { className, items, shownAtFirst, render } = props;
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  useAppeared(list, all ? shownAtFirst : undefined);
  const shown = all ? items : items.slice(0, shownAtFirst);
  const hidden = items.length - shown.length;
  if (items.length === 0) return null;
  return (
    <>
      <ul className={className} ref={list}>
        {shown.map(render)}
      </ul>
      {hidden > 0 && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words.count('alternativesMore', hidden)}
        </button>
      )}
    </>
  );
}
