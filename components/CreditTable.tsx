import { useRef, useState } from 'react';
import {
  type CreditRow,
  type CreditStage,
  filterCreditRows,
  listCreditRows,
  stageOf,
} from '../lib/domain/credit-summary.ts';
import { formatDate, formatMoney } from '../lib/domain/format.ts';
import type { Click } from '../lib/schema/storage.ts';
import { CreditFilter } from './CreditFilter.tsx';
import { creditStageKeys } from './credit-stage-keys.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useAppeared } from './use-appeared.ts';
import { useWords } from './WordsContext.tsx';

const pageSize = 50;

function CreditTableRow({ row }: { row: CreditRow }) {
  const words = useWords();
  const { click, credit } = row;
  return (
    <tr>
      <td className="moment">{formatDate(click.createdAt, words.locale)}</td>
      <td>
        <bdi>{click.retailerName}</bdi>
      </td>
      <td>
        <bdi>{click.nonprofit.name}</bdi>
      </td>
      <td>
        {words.say(creditStageKeys[stageOf(row)])}
        {click.sandbox && (
          <>
            {' '}
            <span className="tag">{words.say('creditsTest')}</span>
          </>
        )}
      </td>
      <td className="amount">
        {credit === undefined ? '–' : formatMoney(credit.amount, words.locale)}
      </td>
    </tr>
  );
}

/** Every sale with its status; the first fifty that the filter leaves, so that thousands stay quick. */
export function CreditTable(props: { clicks: readonly Click[] }) {
  const words = useWords();
  const [text, setText] = useState('');
  const [stage, setStage] = useState<CreditStage>();
  const [limit, setLimit] = useState(pageSize);
  const body = useRef<HTMLTableSectionElement>(null);
  useAppeared(body, limit > pageSize ? limit - pageSize : undefined);
  const rows = filterCreditRows(listCreditRows(props.clicks), text, stage);
  return (
    <>
      <CreditFilter text={text} stage={stage} onText={setText} onStage={setStage} />
      <p className="muted" role="status">
        {words.count('creditsShown', rows.length)}
      </p>
      <ScrollRegion label={words.count('creditsShown', rows.length)}>
        <table>
          <caption className="visually-hidden">{words.say('creditsOneByOne')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say('creditsColumnDate')}</th>
              <th scope="col">{words.say('creditsColumnShop')}</th>
              <th scope="col">{words.say('creditsColumnNonprofit')}</th>
              <th scope="col">{words.say('creditsColumnStatus')}</th>
              <th scope="col" className="amount">
                {words.say('creditsColumnAmount')}
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.slice(0, limit).map((row) => (
              <CreditTableRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length > limit && (
        <button type="button" className="quiet" onClick={() => setLimit(limit + pageSize)}>
          {words.count('alternativesMore', Math.min(pageSize, rows.length - limit))}
        </button>
      )}
    </>
  );
}
