import { useId, useState } from 'react';
import { useWords } from './WordsContext.tsx';

const shownAtMost = 100;

/** `https://*.rei.com/*` as a person reads it: rei.com. */
const hostOf = (origin: string): string =>
  origin
    .replace(/^[a-z*]+:\/\//, '')
    .replace(/^\*\./, '')
    .replace(/\/\*?$/, '');

/** The row goes: the focus goes to the next one's button, or the one before, so that a keyboard's place is not lost. */
function focusBeside(button: HTMLElement): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  beside?.querySelector('button')?.focus();
}

/** Every granted shop with its own way back, findable by name. */
export function AccessList(props: {
  granted: readonly string[];
  onRevoke: (origins: readonly string[]) => void;
}) {
  const words = useWords();
  const id = useId();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = props.granted.filter((origin) => hostOf(origin).includes(wanted));
  return (
    <>
      <label htmlFor={id}>{words.say('accessSearch')}</label>
      <input
        id={id}
        type="search"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <p className="muted" role="status">
        {words.count('accessCount', shown.length)}
      </p>
      <ul className="hosts">
        {shown.slice(0, shownAtMost).map((origin) => (
          <li key={origin} className="row">
            <bdi>{hostOf(origin)}</bdi>
            <button
              type="button"
              className="quiet"
              aria-label={words.say('accessRevokeNamed', { host: hostOf(origin) })}
              onClick={({ currentTarget }) => {
                focusBeside(currentTarget);
                props.onRevoke([origin]);
              }}
            >
              {words.say('accessRevoke')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
