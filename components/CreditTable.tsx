import { useId, useState } from 'react';
import type { TextKey } from '../assets/locales/catalogue.ts';
import { type CreditRow, listCreditRows } from '../lib/domain/credit-summary.ts';
import { formatDate, formatMoney } from '../lib/domain/format.ts';
import type { CommissionStatus } from '../lib/schema/api.ts';
import type { Click } from '../lib/schema/storage.ts';
import { useWords } from './WordsContext.tsx';

const pageSize = 50;
const statusKeys = {
  pending: 'creditsExpected',
  confirmed: 'creditsConfirmed',
  paid: 'creditsPaid',
  declined: 'creditsDeclined',
} as const satisfies Record<CommissionStatus, TextKey>;

function CreditTableRow({ row: { click, credit } }: { row: CreditRow }) {
  const words = useWords();
  const held = click.activationState === 'refused';
  const status = credit === undefined ? 'creditsTracked' : statusKeys[credit.status];
  return (
    <tr>
      <td>{formatDate(click.createdAt, words.locale)}</td>
      <td>
        <bdi>{click.retailerName}</bdi>
      </td>
      <td>
        <bdi>{click.nonprofit.name}</bdi>
      </td>
      <td>
        {words.say(held ? 'creditsHeld' : status)}
        {click.sandbox && <span className="tag">{words.say('creditsTest')}</span>}
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
  const id = useId();
  const [filter, setFilter] = useState('');
  const [limit, setLimit] = useState(pageSize);
  const wanted = filter.trim().toLocaleLowerCase();
  const rows = listCreditRows(props.clicks).filter(({ click }) =>
    `${click.retailerName}\n${click.nonprofit.name}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <>
      <label htmlFor={id}>{words.say('creditsFilter')}</label>
      <input
        id={id}
        type="search"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <p className="muted" role="status">
        {words.count('creditsShown', rows.length)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={words.say('credits')}>
        <table>
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
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <CreditTableRow key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > limit && (
        <button type="button" className="quiet" onClick={() => setLimit(limit + pageSize)}>
          {words.count('alternativesMore', Math.min(pageSize, rows.length - limit))}
        </button>
      )}
    </>
  );
}
