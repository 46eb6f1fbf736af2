import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readQueries } from '../eval-search/read-queries.ts';
import { median, quantile } from '../statistics.ts';
import { type BenchContext, type BenchPart, megabyte } from './bench-context.ts';
import { type ChildServer, startOwn } from './child-server.ts';
import { manyRows } from './measure-import.ts';
import { multiply } from './registers.ts';
import type { Figure } from './report.ts';
import { runImport } from './run-import.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until the whole answer is there. */
async function askAt(address: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const start = performance.now();
  const request = get(address, { agent }, (response) => {
    text(response).then(() => {
      if (response.statusCode === 200) resolve(performance.now() - start);
      else reject(new Error(`Status ${response.statusCode} at ${address}`));
    }, reject);
  });
  request.once('error', reject);
  return promise;
}

const ask = ({ url }: ChildServer, query: string): Promise<number> =>
  askAt(`${url}v1/nonprofits?q=${encodeURIComponent(query)}`);

/** What is typed letter by letter: the beginnings of two and three letters of what people search for. */
function beginnings(queries: readonly string[], length: number): string[] {
  return [...new Set(queries.map((query) => query.slice(0, length).trim()))].filter(
    (beginning) => beginning.length === length,
  );
}

async function measure(
  server: ChildServer,
  name: string,
  queries: readonly string[],
  most: number,
): Promise<Figure[]> {
  // Whoever comes first waits for the words to be read: a server does that once.
  for (const query of queries.slice(0, 10)) await ask(server, query);
  const times: number[] = [];
  const bare: number[] = [];
  for (const query of queries) {
    times.push(await ask(server, query));
    bare.push(await askAt(`${server.url}healthz`));
  }
  return [
    {
      part: 'search',
      name: `${name}, a constant answer meanwhile, 95th percentile`,
      value: quantile(bare, 0.95),
      unit: 'ms',
    },
    { part: 'search', name: `${name}, median`, value: median(times), unit: 'ms' },
    {
      part: 'search',
      name: `${name}, 95th percentile`,
      value: quantile(times, 0.95),
      unit: 'ms',
      bound: { most },
    },
  ];
}

async function measureOn(
  name: string,
  variables: Readonly<Record<string, string>>,
  most: number,
  say: BenchContext['say'],
): Promise<Figure[]> {
  const queries = (await readQueries()).map(({ query }) => query);
  const server = await startOwn(variables);
  try {
    const figures = [
      ...(await measure(server, `${name}, words`, queries, most)),
      ...(await measure(server, `${name}, two letters`, beginnings(queries, 2), most)),
      ...(await measure(server, `${name}, three letters`, beginnings(queries, 3), most)),
    ];
    say(`search: ${name} is measured`);
    figures.push({
      part: 'search',
      name: `${name}, resident memory of the server`,
      value: (await server.memory()) / megabyte,
      unit: 'MB',
      bound: { most: 200 },
    });
    return figures;
  } finally {
    await server.stop();
  }
}

/** Search over HTTP on both engines, with the words that people type. */
export const measureSearch: BenchPart = async ({ folder, register, createPostgres, say }) => {
  const sqlite = { DATABASE_FILE: join(folder, 'search.sqlite') };
  await runImport(register.file, sqlite);
  const figures = await measureOn('SQLite', sqlite, 15, say);
  if (createPostgres !== undefined) {
    const postgres = { DATABASE_URL: await createPostgres() };
    await runImport(register.file, postgres);
    figures.push(...(await measureOn('PostgreSQL', postgres, 15, say)));
  }
  return figures;
};

/** The same over 1.9 million nonprofits. */
export const measureManySearch: BenchPart = async ({ folder, register, createPostgres, say }) => {
  const many = await multiply(register.file, folder, manyRows);
  const sqlite = { DATABASE_FILE: join(folder, 'search-many.sqlite') };
  await runImport(many, sqlite);
  const figures = await measureOn('SQLite, 1.9 million', sqlite, 60, say);
  if (createPostgres !== undefined) {
    const postgres = { DATABASE_URL: await createPostgres() };
    await runImport(many, postgres);
    figures.push(...(await measureOn('PostgreSQL, 1.9 million', postgres, 60, say)));
  }
  return figures;
};
