import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';

type Say = (text: string) => void;

interface Sentence {
  readonly text: string;
  /** One that goes must leave the others in their places: words that move are read out again. */
  readonly number: number;
}

const SayContext = createContext<Say | undefined>(undefined);

/** Long enough to be read out, short enough that nobody reads it a second time below the page. */
const standsFor = 5_000;

/**
 * A page with a place where things are said to a screen reader. It stands there, empty, from the beginning: what comes
 * together with its words is mostly not read out.
 */
export function Spoken({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<readonly Sentence[]>([]);
  const count = useRef(0);
  const say = useCallback<Say>((text) => {
    count.current += 1;
    const sentence = { text, number: count.current };
    setSaid((before) => [...before, sentence]);
    setTimeout(() => setSaid((before) => before.filter((each) => each !== sentence)), standsFor);
  }, []);
  return (
    <SayContext value={say}>
      {children}
      {/* Each sentence by itself; a status is read out whole otherwise. */}
      <div className="visually-hidden" role="status" aria-atomic="false">
        {said.map(({ text, number }) => (
          <p key={number}>{text}</p>
        ))}
      </div>
    </SayContext>
  );
}

const saysNothing: Say = () => undefined;

/** Says a sentence that is nowhere to be seen. */
export const useSay = (): Say => useContext(SayContext) ?? saysNothing;

/**
 * Says what this box holds, and again when it holds something else. In a part that is read out by itself nothing is said twice.
 * @returns whether there is a place for that.
 */
export function useSpoken(box: RefObject<HTMLElement | null>, isPolite: boolean): boolean {
  const say = useContext(SayContext);
  const last = useRef<string>(undefined);
  useEffect(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: as it is drawn, so that no two words run into each other
    const text = box.current?.innerText;
    if (!isPolite || text === undefined || text === last.current) return;
    last.current = text;
    if (!box.current?.closest('[aria-live]')) say?.(text);
  });
  return say !== undefined;
}
