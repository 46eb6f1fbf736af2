import { useState } from 'react';
import { Notice } from './Notice.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

/** The keys that open the popup, and the browser's own page where they are changed. */
export function ShortcutPanel(props: {
  /** As the browser writes it, `Alt+Shift+S`; empty when none is set. */
  shortcut: string;
  /** The address to type where the browser lets no extension open that page. */
  address: string;
  /** @returns whether the page opened. */
  onChange: () => Promise<boolean>;
}) {
  const words = useWords();
  const [refused, setRefused] = useState(false);
  const { shortcut, address } = props;
  return (
    <Panel title={words.say('shortcuts')} id="shortcuts">
      <p>
        {shortcut === '' ? words.say('shortcutsUnset') : words.say('shortcutsNow', { shortcut })}
      </p>
      <button
        type="button"
        className="secondary"
        onClick={async () => setRefused(!(await props.onChange()))}
      >
        {words.say('shortcutsChange')}
      </button>
      {refused && <Notice>{words.say('shortcutsByHand', { address })}</Notice>}
    </Panel>
  );
}
