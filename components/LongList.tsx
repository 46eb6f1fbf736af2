import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useWords } from './WordsContext.tsx';

/**
 * The first items of a list, and the rest on request. The button goes with that, so the keyboard's place moves to the first
 * item that appeared (WCAG 2.4.3).
 */
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
  // Once, at the click: a list that changes later takes the focus from nobody.
  useEffect(() => {
    const appeared = all ? list.current?.children[shownAtFirst] : undefined;
    if (!(appeared instanceof HTMLElement)) return;
    appeared.tabIndex = -1;
    appeared.focus();
  }, [all, shownAtFirst]);
  const shown = all ? items : items.slice(0, shownAtFirst);
  const hidden = items.length - shown.length;
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
