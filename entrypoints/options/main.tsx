import '../../assets/tokens.css';
import '../../assets/names.css';
import '../../components/base.css';
import '../../components/choices.css';
import '../../components/credits.css';
import '../../components/parts.css';
import './options.css';
import { createRoot } from 'react-dom/client';
import { keepPlace } from '../../components/keep-place.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { WordsProvider } from '../../components/WordsContext.tsx';
import { words } from '../../lib/platform/words.ts';
import { Options } from './Options.tsx';

document.documentElement.lang = words.locale;
document.documentElement.dir = words.direction;
keepPlace(document);
const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <WordsProvider words={words}>
      <Spoken>
        <Options />
      </Spoken>
    </WordsProvider>,
  );
}
