import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileName, openDirectoryFolder } from '../../../api/directory/directory-folder.ts';
import { describeApi } from '../../../api/openapi/describe-api.ts';
import type { Operation } from '../../../api/openapi/operation.ts';
import { operations } from '../../../api/openapi/operations.ts';
import { createClickSecret, deriveClickId } from '../../../lib/domain/click-id.ts';
import { sqlite } from '../support/engines.ts';
import { publishNonprofits } from '../support/publish-items.ts';
import { createTestApi, habitat, redCross, type TestApi } from '../support/test-api.ts';

const forPrograms = /^\/(?:v1|directory|healthz|readyz|metrics)\b/;

let folder: string;
let api: TestApi;
let shard: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'support4good-openapi-'));
  ({ shard } = await publishNonprofits(folder, 1, [redCross]));
  await writeFile(join(folder, 'directory.json.sig'), 'A'.repeat(86));
  await mkdir(join(folder, 'index'));
  await writeFile(join(folder, 'index', `${'a'.repeat(64)}.bin`), Buffer.alloc(2));
  await mkdir(join(folder, 'deltas'));
  await writeFile(join(folder, 'deltas', '1-2.json'), JSON.stringify({ shards: [] }));
  await mkdir(join(folder, 'packs'));
  await writeFile(join(folder, 'packs', '1-0.json'), JSON.stringify([]));
  api = await createTestApi(sqlite, openDirectoryFolder(folder));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const nameOf = ({ method, path }: { method: string; path: string }) =>
  `${method.toLowerCase()} ${path}`;

describe('the description of the API', () => {
  it('has every live route for programs, and no other', () => {
    const live = api.app.routes
      .filter(({ method, path }) => !['ALL', 'OPTIONS'].includes(method) && forPrograms.test(path))
      .map(nameOf);
    // One route serves all of a directory's files; they are described one by one.
    const described = operations.map((operation) =>
      nameOf(operation).replace(/ \/directory\/.*/, ' /directory/:name{.+}'),
    );
    expect([...new Set(described)].sort()).toEqual([...new Set(live)].sort());
  });

  it('has every file of a directory', () => {
    const files = operations
      .map(({ path }) => path)
      .filter((path) => path.startsWith('/directory/'))
      .map((path) =>
        path
          .replace('/directory/', '')
          .replace(':sha256', 'a'.repeat(64))
          .replace(/:(?:from|to|version|place)/g, '1'),
      );
    expect(files.filter((file) => !fileName.test(file))).toEqual([]);
    const kinds = fileName.source.split('|').length;
    expect(files).toHaveLength(kinds);
  });

  it('is served as OpenAPI with a template for every parameter', async () => {
    const response = await api.send('GET', '/v1/openapi.json');
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(describeApi())));
    const paths = Object.keys(describeApi().paths);
    expect(paths).toContain('/v1/activations/{clickId}/nonprofit');
    expect(paths.filter((path) => path.includes(':'))).toEqual([]);
  });

  it('names every parameter of a path', () => {
    for (const { path, parameters = [] } of operations) {
      const wanted = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      const named = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
      expect(named).toEqual(wanted);
    }
  });
});

interface Exchange {
  readonly operation: string;
  readonly path: () => string | Promise<string>;
  readonly body?: () => unknown;
  readonly headers?: Record<string, string>;
  readonly status: number;
}

const secret = createClickSecret();
const clickId = await deriveClickId(secret);
const unknown = 'us-ein:000000001';

const exchanges: readonly Exchange[] = [
  ...[
    { body: () => ({ clickId, nonprofit: redCross.id }), status: 201 },
    { body: () => ({ clickId, nonprofit: redCross.id }), status: 200 },
    { body: () => ({ clickId, nonprofit: habitat.id }), status: 409 },
    { body: () => ({ clickId: 'b'.repeat(26), nonprofit: unknown }), status: 422 },
    { body: () => ({ clickId: 7 }), status: 400 },
    { body: () => ({ clickId: 'x'.repeat(5_000) }), status: 413 },
    { body: () => ({}), headers: { 'content-type': 'text/plain' }, status: 415 },
  ].map((each) => ({ operation: 'post /v1/activations', path: () => '/v1/activations', ...each })),
  ...[
    { body: () => ({ secret, nonprofit: habitat.id }), status: 204 },
    { body: () => ({ secret: 'a'.repeat(32), nonprofit: habitat.id }), status: 403 },
    { body: () => ({ secret, nonprofit: unknown }), status: 422 },
    { body: () => ({}), status: 400 },
    { body: () => ({ secret: 'x'.repeat(5_000) }), status: 413 },
    { body: () => ({}), headers: { 'content-type': 'text/plain' }, status: 415 },
  ].map((each) => ({
    operation: 'put /v1/activations/:clickId/nonprofit',
    path: () => `/v1/activations/${clickId}/nonprofit`,
    ...each,
  })),
  { operation: 'get /v1/nonprofits', path: () => '/v1/nonprofits?q=red', status: 200 },
  {
    operation: 'get /v1/nonprofits',
    path: () => `/v1/nonprofits?q=${'x'.repeat(201)}`,
    status: 400,
  },
  { operation: 'get /v1/credits', path: () => '/v1/credits', status: 200 },
  { operation: 'get /v1/credits/:prefix', path: () => '/v1/credits/all', status: 200 },
  { operation: 'get /v1/credits/:prefix', path: () => '/v1/credits/abcdefghi', status: 404 },
  { operation: 'get /v1/totals', path: () => '/v1/totals', status: 200 },
  {
    operation: 'get /directory/directory.json',
    path: () => '/directory/directory.json',
    status: 200,
  },
  {
    operation: 'get /directory/directory.json.sig',
    path: () => '/directory/directory.json.sig',
    status: 200,
  },
  ...[200, 404].map((status) => ({
    operation: 'get /directory/deltas/:from-:to.json',
    path: () => `/directory/deltas/1-${status === 200 ? 2 : 3}.json`,
    status,
  })),
  ...[200, 404].map((status) => ({
    operation: 'get /directory/packs/:version-:place.json',
    path: () => `/directory/packs/1-${status === 200 ? 0 : 1}.json`,
    status,
  })),
  ...[200, 404].map((status) => ({
    operation: 'get /directory/index/:sha256.bin',
    path: () => `/directory/index/${(status === 200 ? 'a' : 'b').repeat(64)}.bin`,
    status,
  })),
  {
    operation: 'get /directory/shards/:sha256.json',
    path: () => `/directory/shards/${shard}.json`,
    status: 200,
  },
  {
    operation: 'get /directory/shards/:sha256.json',
    path: () => `/directory/shards/${'0'.repeat(64)}.json`,
    status: 404,
  },
  // With a right signature they are in tests/api/members.
  ...['shopify', 'woocommerce', 'orders'].flatMap((kind) =>
    [
      { body: () => ({}), status: 401 },
      { body: () => 'x'.repeat(1_100_000), status: 413 },
    ].map((each) => ({
      operation: `post /v1/members/:member/${kind}`,
      path: () => `/v1/members/books.example/${kind}`,
      ...each,
    })),
  ),
  // With a right token they are in tests/api/hints.test.ts.
  ...[
    { operation: 'get /v1/hints/:network/:token', status: 404 },
    { operation: 'post /v1/hints/:network/:token', status: 404 },
    {
      operation: 'post /v1/hints/:network/:token',
      body: () => 'x'.repeat(300_000),
      status: 413,
    },
  ].map((each) => ({ path: () => '/v1/hints/awin/a-guess-of-somebody', ...each })),
  { operation: 'get /healthz', path: () => '/healthz', status: 200 },
  { operation: 'get /readyz', path: () => '/readyz', status: 200 },
  { operation: 'get /metrics', path: () => '/metrics', status: 200 },
  { operation: 'get /v1/openapi.json', path: () => '/v1/openapi.json', status: 200 },
];

const find = (name: string): Operation => {
  const operation = operations.find((each) => nameOf(each) === name);
  if (operation === undefined) throw new Error(`${name} is not described`);
  return operation;
};

describe('the live routes answer as described', () => {
  it.each(exchanges)('$operation: $status', async ({ operation, path, body, headers, status }) => {
    const { method, answers } = find(operation);
    const response = await api.app.request(await path(), {
      method: method.toUpperCase(),
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body()) }),
    });
    expect(response.status).toBe(status);
    const answer = answers[status];
    if (answer === undefined) throw new Error(`${status} is not described`);
    const { schema, mediaType } = answer;
    if (schema === undefined && mediaType === undefined) {
      expect(await response.text()).toBe('');
      return;
    }
    expect(response.headers.get('content-type')).toContain(mediaType ?? 'application/json');
    if (schema === undefined) return;
    const text = await response.text();
    const parsed = schema.safeParse(mediaType === 'text/plain' ? text : JSON.parse(text));
    expect(parsed.error?.issues).toBeUndefined();
  });

  it('covers every operation', () => {
    const covered = new Set(exchanges.map(({ operation }) => operation));
    expect(operations.map(nameOf).filter((name) => !covered.has(name))).toEqual([]);
  });

  it.each(['/v1/credits', '/v1/credits/all', '/v1/totals', '/directory/directory.json'])(
    '%s knows what the client has',
    async (path) => {
      const etag = (await api.send('GET', path)).headers.get('etag') ?? '';
      const response = await api.app.request(path, { headers: { 'if-none-match': etag } });
      expect(response.status).toBe(304);
    },
  );
});
