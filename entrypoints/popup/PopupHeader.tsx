import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../components/Mark.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { openOptions } from '../../lib/platform/own-pages.ts';

/** The name and the way to the settings. */
export function PopupHeader() {
  const words = useWords();
  return (
    <header className="row">
      <h1 className="brand">
        <Mark size={24} />
        Support4Good
      </h1>
      <button
        type="button"
        className="quiet round"
        aria-label={words.say('settings')}
        title={words.say('settings')}
        onClick={() => void openOptions()}
      >
        <Icon name="settings" size={20} />
      </button>
    </header>
  );
}
