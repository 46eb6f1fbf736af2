import type { ReactNode } from 'react';
import {
  type CreditSummary,
  countWaiting,
  summarizeCredits,
} from '../lib/domain/credit-summary.ts';
import { formatMoney } from '../lib/domain/format.ts';
import { groupByMonth } from '../lib/domain/month-credits.ts';
import type { Click } from '../lib/schema/storage.ts';
import { CreditChart } from './CreditChart.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './WordsContext.tsx';

const columns = [
  { column: 'expected', title: 'creditsExpected', hint: 'creditsExpectedHint' },
  { column: 'confirmed', title: 'creditsConfirmed', hint: 'creditsConfirmedHint' },
  { column: 'paid', title: 'creditsPaid', hint: 'creditsPaidHint' },
] as const;

const chartedMonths = 6;

function CreditFigures({ summary }: { summary: CreditSummary }) {
  const words = useWords();
  return (
    <li className="credit">
      <p className="credit-name">
        <bdi className="clamp">{summary.nonprofit.name}</bdi>
        {summary.sandbox && <span className="tag">{words.say('creditsTest')}</span>}
      </p>
      <dl className="figures">
        {columns.map(({ column, title, hint }) => (
          <div key={column} className={column} title={words.say(hint)}>
            <dt>{words.say(title)}</dt>
            <dd>
              {formatMoney({ minor: summary[column], currency: summary.currency }, words.locale)}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Expected, confirmed and paid beside each other, per nonprofit. There is no sum: they are not the same thing. */
export function CreditSummaryCard(props: {
  clicks: readonly Click[];
  now: Date;
  /** What they are a part of. */
  children?: ReactNode;
}) {
  const words = useWords();
  const summaries = summarizeCredits(props.clicks);
  const waiting = countWaiting(props.clicks);
  return (
    <Panel title={words.say('credits')} id="credits">
      <ul className="credits">
        {summaries.map((summary) => (
          <CreditFigures
            key={`${summary.nonprofit.id} ${summary.currency} ${summary.sandbox}`}
            summary={summary}
          />
        ))}
      </ul>
      {groupByMonth(props.clicks, props.now, chartedMonths).map((months) => (
        <CreditChart key={months.currency} {...months} />
      ))}
      {waiting > 0 && <p className="muted">{words.count('creditsWaiting', waiting)}</p>}
      {props.clicks.length === 0 && <p className="muted">{words.say('creditsNone')}</p>}
      {props.children}
    </Panel>
  );
}
