import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

interface Named {
  readonly name: string;
  readonly url: string;
}

/** The starter directory's sources, with the attribution that their licences ask for. Names are not translated. */
const sources: readonly Named[] = [
  {
    name: 'IRS Exempt Organizations Business Master File (US Government work)',
    url: 'https://www.irs.gov/charities-non-profits/exempt-organizations-business-master-file-extract-eo-bmf',
  },
  {
    name: 'name-suggestion-index (BSD-3-Clause), Wikidata (CC0)',
    url: 'https://github.com/osmlab/name-suggestion-index',
  },
];

/** What is built into the package besides our own code (tests/components/AboutPanel.test.tsx compares). */
export const licences: readonly Named[] = [
  { name: 'react, react-dom (MIT)', url: 'https://github.com/facebook/react' },
  { name: 'dexie, dexie-react-hooks (Apache-2.0)', url: 'https://github.com/dexie/Dexie.js' },
  { name: '@noble/hashes (MIT)', url: 'https://github.com/paulmillr/noble-hashes' },
  { name: 'idb (ISC)', url: 'https://github.com/jakearchibald/idb' },
  { name: 'ky (MIT)', url: 'https://github.com/sindresorhus/ky' },
  { name: 'zod (MIT)', url: 'https://github.com/colinhacks/zod' },
  { name: 'wxt (MIT)', url: 'https://github.com/wxt-dev/wxt' },
];

function Links({ items }: { items: readonly Named[] }) {
  return (
    <ul className="plain">
      {items.map(({ name, url }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Which version this is, where its data comes from and whose work is inside. */
export function AboutPanel(props: { version: string }) {
  const words = useWords();
  return (
    <Panel title={words.say('about')} id="about">
      <p>{words.say('aboutText')}</p>
      <p>{words.say('aboutVersion', { version: props.version })}</p>
      <h3>{words.say('aboutSources')}</h3>
      <Links items={sources} />
      <details>
        <summary>{words.say('aboutLicences')}</summary>
        <Links items={licences} />
      </details>
    </Panel>
  );
}
