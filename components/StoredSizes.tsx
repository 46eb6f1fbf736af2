import type { TextKey } from '../assets/locales/catalogue.ts';
import { formatBytes } from '../lib/domain/format.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useWords } from './WordsContext.tsx';

/** One kind of thing on the device, with its size in bytes as text would be. */
export interface StoredSize {
  readonly what: StoredKind;
  readonly where: 'database' | 'storage';
  readonly bytes: number;
}

const kinds = {
  settings: 'storedSettings',
  credits: 'storedCredits',
  lists: 'storedLists',
  rules: 'storedRules',
  decisions: 'storedDecisions',
  history: 'storedHistory',
  outbox: 'storedOutbox',
} as const satisfies Record<string, TextKey>;
export type StoredKind = keyof typeof kinds;

const places = { database: 'storedInDatabase', storage: 'storedInStorage' } as const;

/** All that is stored: what, where and how big. */
export function StoredSizes(props: { sizes: readonly StoredSize[] }) {
  const words = useWords();
  const total = props.sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <details>
      <summary>{words.say('storedTitle')}</summary>
      <ScrollRegion label={words.say('storedTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('storedWhat')}</th>
              <th scope="col">{words.say('storedWhere')}</th>
              <th scope="col" className="amount">
                {words.say('storedSize')}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.sizes.map(({ what, where, bytes }) => (
              <tr key={what}>
                <th scope="row">{words.say(kinds[what])}</th>
                <td>{words.say(places[where])}</td>
                <td className="amount">{formatBytes(bytes, words.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="muted">
        {words.say('storedTotal', { size: formatBytes(total, words.locale) })}
      </p>
    </details>
  );
}
