import type { TextKey } from '../assets/locales/catalogue.ts';
import { useWords } from './WordsContext.tsx';

const sections = [
  { id: 'nonprofit', title: 'yourNonprofit' },
  { id: 'access', title: 'access' },
  { id: 'calmness', title: 'calmness' },
  { id: 'preferences', title: 'preferences' },
  { id: 'credits', title: 'credits' },
  { id: 'community', title: 'community' },
  { id: 'decisions', title: 'decisions' },
  { id: 'privacy', title: 'privacy' },
  { id: 'shortcuts', title: 'shortcuts' },
  { id: 'about', title: 'about' },
] as const satisfies readonly { id: string; title: TextKey }[];

/** The way to each part of the settings. */
export function SectionNav() {
  const words = useWords();
  return (
    <nav aria-label={words.say('optionsSections')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{words.say(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
