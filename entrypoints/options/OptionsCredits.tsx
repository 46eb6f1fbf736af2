import { CreditSummaryCard } from '../../components/CreditSummaryCard.tsx';
import { CreditTable } from '../../components/CreditTable.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { creditsCsv } from '../../lib/domain/credits-csv.ts';
import { useClicks } from '../../lib/hooks/use-clicks.ts';
import { saveFile } from '../../lib/platform/save-file.ts';

/** The credits in figures and as a table that can be taken along. */
export function OptionsCredits() {
  const words = useWords();
  const clicks = useClicks();
  if (clicks === undefined) return null;
  return (
    <>
      <CreditSummaryCard clicks={clicks} />
      {clicks.length > 0 && (
        <section className="panel" aria-label={words.say('credits')}>
          <CreditTable clicks={clicks} />
          <button
            type="button"
            className="secondary"
            onClick={() => saveFile('support4good-credits.csv', 'text/csv', creditsCsv(clicks))}
          >
            {words.say('exportTable')}
          </button>
        </section>
      )}
    </>
  );
}
