/** Labels of one time series, in a fixed order. */
export type Labels = Readonly<Record<string, string | number>>;

/** What tells requests apart in the figures. */
export type RequestLabels = {
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  readonly status: number;
};

interface RequestSeries {
  readonly labels: RequestLabels;
  requests: number;
  seconds: number;
}

/** Counters of this process, in Prometheus' text format. */
export interface Metrics {
  readonly countRequest: (labels: RequestLabels, seconds: number) => void;
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
  const series = new Map<string, RequestSeries>();
  return {
    countRequest: (labels, spent) => {
      const key = `${labels.method} ${labels.status} ${labels.route}`;
      const known = series.get(key);
      if (known === undefined) {
        series.set(key, { labels, requests: 1, seconds: spent });
        return;
      }
      known.requests += 1;
      known.seconds += spent;
    },
    print: () => {
      const all = [...series.values()];
      const count = all.map(({ labels, requests }) => ({ labels, value: requests }));
      const time = all.map(({ labels, seconds }) => ({ labels, value: seconds }));
      return (
        printMetric('http_requests_total', 'counter', 'Answered requests.', count) +
        printMetric('http_request_seconds_total', 'counter', 'Time spent answering them.', time)
      );
    },
  };
}
