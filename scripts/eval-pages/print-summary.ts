import type { Rate } from './measure-kinds.ts';
import type { Summary } from './summarize.ts';

const percent = (share: number): string => (100 * share).toFixed(1);

/** A rate for a person: `97.2 % (349 of 359; 94.9–98.5)`. */
export function describeRate({ hits, of, share, interval }: Rate): string {
  if (share === undefined) return 'no page';
  return `${percent(share)} % (${hits} of ${of}; ${percent(interval[0])}–${percent(interval[1])})`;
}

type Measures = Readonly<Record<string, unknown>>;

const isMeasure = (value: unknown): value is { recall: Rate; precision: Rate } =>
  typeof value === 'object' && value !== null && 'recall' in value;

const describeMeasures = (measures: Measures, indent = '  '): string[] =>
  Object.entries(measures).flatMap(([target, value]) =>
    isMeasure(value) && value.recall.of + value.precision.of > 0
      ? [
          `${indent}${target.padEnd(17)}recall ${describeRate(value.recall)}, precision ${describeRate(value.precision)}`,
        ]
      : [],
  );

const describeGroups = (groups: Readonly<Record<string, Measures>>): string[] =>
  Object.entries(groups).flatMap(([name, measures]) => [
    `  ${name}${typeof measures.pages === 'number' ? ` (${measures.pages} pages)` : ''}`,
    ...describeMeasures(measures, '    '),
  ]);

const milliseconds = ({ median, p95 }: { median: number; p95: number }): string =>
  `median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;

const describeTimes = ({ cold, warm, floor }: Summary['milliseconds']['all']): string[] =>
  Object.entries({ 'first run': cold, 'next run': warm, 'a bare pass over the page': floor }).map(
    ([name, time]) => `  ${name}: ${milliseconds(time)}`,
  );

/** The summary as lines of text for a person. Intervals are 95 % Wilson intervals. */
export function describeSummary(summary: Summary): string[] {
  const { all, large } = summary.milliseconds;
  return [
    `${summary.pages} pages, ${summary.notShown} of them could not be shown`,
    `\nPages with a known address (${summary.knownAddress.pages})`,
    ...describeMeasures(summary.knownAddress),
    `\nPages without a known address (${summary.unknownAddress.pages})`,
    ...describeMeasures(summary.unknownAddress),
    '\nChromium’s rules on the pages with a known address',
    ...describeMeasures(summary.chromium),
    '\nWhat each tier adds, on the pages with a known address',
    ...describeGroups(summary.tiers),
    '\nBy the top-level domain',
    ...describeGroups(summary.byDomain),
    '\nBy the language of the host',
    ...describeGroups(summary.byLanguage),
    '\nBy platform',
    ...describeGroups(summary.byPlatform),
    '\nAccount pages taken for a cart or checkout',
    ...Object.entries(summary.alarms).map(
      ([name, rate]) => `  ${name.padEnd(17)}${describeRate(rate)}`,
    ),
    '\nConfusions (label: checkout, cart, product, other)',
    ...Object.entries(summary.confusions).map(
      ([label, row]) => `  ${label.padEnd(10)}${Object.values(row).join('\t')}`,
    ),
    `\nTime on all pages (${all.pages})`,
    ...describeTimes(all),
    `Time on pages of 250 to 350 KB (${large.pages})`,
    ...describeTimes(large),
    '\nMisses',
    ...summary.misses.map(
      ({ file, label, answer }) =>
        `  ${file}: ${label} taken for ${answer.kind} (${answer.confidence.toFixed(2)}): ${answer.reasons.join(', ')}`,
    ),
  ];
}
