/** Labels of one time series, in a fixed order. */
export type Labels = Readonly<Record<string, string | number>>;

interface Series {
  readonly labels: Labels;
  value: number;
}

/** Counters of this process, in Prometheus' text format. */
export interface Metrics {
  readonly countRequest: (labels: Labels, seconds: number) => void;
  readonly print: () => string;
}

const escapeLabel = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function printLine(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(
    ([key, text]) => `${key}="${escapeLabel(String(text))}"`,
  );
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}

/** One metric with its lines, as Prometheus reads it. */
export function printMetric(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  series: readonly { readonly labels: Labels; readonly value: number }[],
): string {
  const lines = series.map(({ labels, value }) => printLine(name, labels, value));
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}

/** Counters for one server process. A label is a route's pattern, never an address or an id. */
export function createMetrics(): Metrics {
  const requests = new Map<string, Series>();
  const seconds = new Map<string, Series>();
  const add = (to: Map<string, Series>, labels: Labels, value: number) => {
    const key = Object.values(labels).join(' ');
    const series = to.get(key) ?? { labels, value: 0 };
    series.value += value;
    to.set(key, series);
  };
  return {
    countRequest: (labels, spent) => {
      add(requests, labels, 1);
      add(seconds, labels, spent);
    },
    print: () =>
      printMetric('http_requests_total', 'counter', 'Answered requests.', [...requests.values()]) +
      printMetric('http_request_seconds_total', 'counter', 'Time spent answering them.', [
        ...seconds.values(),
      ]),
  };
}
