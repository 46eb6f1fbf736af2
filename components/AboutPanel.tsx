import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

/** The starter directory's sources, with the attribution that their licences ask for. Names are not translated. */
const sources = [
  {
    name: 'IRS Exempt Organizations Business Master File (US Government work)',
    url: 'https://www.irs.gov/charities-non-profits/exempt-organizations-business-master-file-extract-eo-bmf',
  },
  {
    name: 'name-suggestion-index (BSD-3-Clause), Wikidata (CC0)',
    url: 'https://github.com/osmlab/name-suggestion-index',
  },
] as const;

export function AboutPanel(props: { version: string }) {
  const words = useWords();
  return (
    <Panel title={words.say('about')} id="about">
      <p>{words.say('aboutText')}</p>
      <p>{words.say('aboutVersion', { version: props.version })}</p>
      <p>{words.say('aboutSources')}</p>
      <ul>
        {sources.map(({ name, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
