import { outcomeKey } from '../lib/domain/describe-decision.ts';
import { formatMoment } from '../lib/domain/format.ts';
import type { DecisionLogEntry } from '../lib/schema/storage.ts';
import { Panel } from './Panel.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useWords } from './WordsContext.tsx';

const mostShown = 50;

function DecisionRow({ entry }: { entry: DecisionLogEntry }) {
  const words = useWords();
  const signs = [...new Set(entry.signals.map(({ kind, network }) => `${kind} (${network})`))];
  return (
    <tr>
      <td className="moment">{formatMoment(entry.at, words.locale)}</td>
      <td>
        <bdi>{entry.retailerId}</bdi>
      </td>
      <td>{signs.length === 0 ? words.say('decisionNoSigns') : <bdi>{signs.join(', ')}</bdi>}</td>
      <td>{words.say(outcomeKey(entry))}</td>
    </tr>
  );
}

/** Why we spoke or kept quiet: the newest fifty decisions to read, all of them to take along. */
export function DecisionLog(props: { entries: readonly DecisionLogEntry[]; onExport: () => void }) {
  const words = useWords();
  return (
    <Panel title={words.say('decisions')} id="decisions">
      <p className="muted">{words.say('decisionsIntro')}</p>
      {props.entries.length === 0 ? (
        <p>{words.say('decisionsNone')}</p>
      ) : (
        <>
          <ScrollRegion label={words.count('creditsShown', props.entries.length)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.say('decisionsColumnWhen')}</th>
                  <th scope="col">{words.say('creditsColumnShop')}</th>
                  <th scope="col">{words.say('decisionsColumnSigns')}</th>
                  <th scope="col">{words.say('decisionsColumnOutcome')}</th>
                </tr>
              </thead>
              <tbody>
                {props.entries.slice(0, mostShown).map((entry) => (
                  <DecisionRow key={entry.id} entry={entry} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <button type="button" className="secondary" onClick={props.onExport}>
            {words.say('decisionsExport')}
          </button>
        </>
      )}
    </Panel>
  );
}
