import { type KeyboardEvent, useRef } from 'react';
import type { Nonprofit } from '../lib/schema/nonprofit.ts';
import { NonprofitIdentity } from './NonprofitIdentity.tsx';
import { useWords } from './WordsContext.tsx';

/** Nonprofits to choose from, one button each. Arrow keys walk them, besides Tab. */
export function NonprofitResults(props: {
  items: readonly Nonprofit[];
  chosenId: string | undefined;
  onChoose: (nonprofit: Nonprofit) => void;
}) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? []);
    const position = buttons.findIndex((button) => button.matches(':focus'));
    buttons[position + step]?.focus();
    event.preventDefault();
  };
  return (
    <ul className="results" ref={list} onKeyDown={walk}>
      {props.items.map((nonprofit) => {
        const chosen = nonprofit.id === props.chosenId;
        return (
          <li key={nonprofit.id}>
            <button
              type="button"
              className="result"
              aria-pressed={chosen}
              onClick={() => props.onChoose(nonprofit)}
            >
              <NonprofitIdentity nonprofit={nonprofit} />
              {chosen && <span className="tag">{words.say('chosenMark')}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
