import { useWords } from './WordsContext.tsx';

/** Up and down in a list. Both stay focusable at either end, so that the keyboard's place is not lost. */
export function MoveButtons(props: {
  name: string;
  place: number;
  total: number;
  onMove: (to: number) => void;
}) {
  const words = useWords();
  return [
    { label: 'communityMoveUp', sign: '↑', to: props.place - 1 } as const,
    { label: 'communityMoveDown', sign: '↓', to: props.place + 1 } as const,
  ].map(({ label, sign, to }) => {
    const isEnd = to < 0 || to >= props.total;
    return (
      <button
        key={label}
        type="button"
        className="quiet"
        aria-disabled={isEnd}
        aria-label={words.say(label, { community: props.name })}
        onClick={isEnd ? undefined : () => props.onMove(to)}
      >
        {sign}
      </button>
    );
  });
}
