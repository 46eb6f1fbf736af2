import { CreditTable } from '../../components/CreditTable.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { creditsCsv, listCredits } from '../../lib/domain/credits-csv.ts';
import { useClicks } from '../../lib/hooks/use-clicks.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { Click } from '../../lib/schema/storage.ts';
import PopupCredits from '../popup/PopupCredits.tsx';

function saveJson(clicks: readonly Click[]): void {
  const text = JSON.stringify(listCredits(clicks), null, 2);
  saveFile('support4good-credits.json', 'application/json', text);
}

/** The credits in figures and as a table that can be taken along. */
export function OptionsCredits(props: { nonprofit: Nonprofit | undefined }) {
  const words = useWords();
  const clicks = useClicks();
  if (clicks === undefined) return null;
  return (
    <>
      <PopupCredits nonprofit={props.nonprofit} />
      {clicks.length > 0 && (
        <Panel title={words.say('creditsOneByOne')}>
          <CreditTable clicks={clicks} />
          <div className="buttons">
            <button
              type="button"
              className="secondary"
              onClick={() => saveFile('support4good-credits.csv', 'text/csv', creditsCsv(clicks))}
            >
              {words.say('exportTable')}
            </button>
            <button type="button" className="secondary" onClick={() => saveJson(clicks)}>
              {words.say('exportTableJson')}
            </button>
          </div>
        </Panel>
      )}
    </>
  );
}
