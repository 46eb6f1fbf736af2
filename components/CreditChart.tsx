import { formatMoney, formatMonth } from '../lib/domain/format.ts';
import type { CurrencyMonths, MonthCredits } from '../lib/domain/month-credits.ts';
import { useWords } from './WordsContext.tsx';

const columns = [
  { column: 'expected', title: 'creditsExpected' },
  { column: 'confirmed', title: 'creditsConfirmed' },
  { column: 'paid', title: 'creditsPaid' },
] as const;

const height = 48;
const bar = 8;
const barStep = bar + 2;
const monthWidth = columns.length * barStep + 12;

const barHeight = (amount: number, highest: number): number =>
  Math.max(2, (amount / highest) * height);

/**
 * The bars of a month, over the middle of its name: most months have but one. Nothing has no bar, and neither has a
 * correction below zero; its figure stands in the table.
 */
function MonthBars(props: { month: MonthCredits; middle: number; highest: number }) {
  const { month, middle, highest } = props;
  const drawn = columns.filter(({ column }) => month[column] > 0);
  const start = middle - (drawn.length * barStep - (barStep - bar)) / 2;
  return drawn.map(({ column }, index) => {
    const tall = barHeight(month[column], highest);
    return (
      <rect
        key={column}
        className={`bar ${column}`}
        x={start + index * barStep}
        y={height - tall}
        width={bar}
        height={tall}
        rx={2}
      />
    );
  });
}

/**
 * The last months of one currency as bars side by side: stacked they would be added up, which they must not be. The
 * drawing is for the eye; its figures are the table, for everybody who reads instead.
 */
export function CreditChart({ currency, months }: CurrencyMonths) {
  const words = useWords();
  const amounts = months.flatMap((month) => columns.map(({ column }) => month[column]));
  const highest = Math.max(1, ...amounts);
  const width = months.length * monthWidth;
  const say = (minor: number) => formatMoney({ minor, currency }, words.locale);
  // A drawing has no direction of its own: where people read from the right, the newest month is on the left.
  const middle = (index: number) =>
    ((words.direction === 'rtl' ? months.length - 1 - index : index) + 0.5) * monthWidth;
  return (
    <figure className="chart">
      <figcaption className="muted">{words.say('creditsByMonth', { currency })}</figcaption>
      <svg viewBox={`0 0 ${width} ${height + 18}`} aria-hidden="true">
        <line className="base" x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} />
        {months.map((month, index) => (
          <g key={month.month}>
            <MonthBars month={month} middle={middle(index)} highest={highest} />
            <text x={middle(index)} y={height + 14} textAnchor="middle">
              {formatMonth(month.month, words.locale, 'short')}
            </text>
          </g>
        ))}
      </svg>
      <div className="visually-hidden">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('creditsColumnMonth')}</th>
              {columns.map(({ column, title }) => (
                <th key={column} scope="col">
                  {words.say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{formatMonth(month.month, words.locale, 'long')}</th>
                {columns.map(({ column }) => (
                  <td key={column}>{say(month[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
