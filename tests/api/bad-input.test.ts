import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../lib/schema/api.ts';
import { engines } from './support/engines.ts';
import { createTestApi, redCross, type TestApi } from './support/test-api.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    "' or 1=1 --",
    '"; drop table sale; --',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '%ff',
    '%',
    '\u0000',
    '\ud800',
    'a'.repeat(5_000),
    '{{7*7}}',
    '__proto__',
    'NaN',
    '*',
    'a* OR b*',
    'NEAR(a b)',
  ),
);

/** Any live route, its parameters filled with anything, and addresses that nobody serves. */
const pathOf = (routes: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...routes).chain((route) => fillIn(route)) },
    { weight: 1, arbitrary: hostile.map((text) => `/v1/nonprofits?q=${encode(text)}`) },
    {
      weight: 1,
      arbitrary: hostile.map((text) => `/v1/nonprofits?q=${text.replace(/[#\s]/g, '')}`),
    },
    {
      weight: 1,
      arbitrary: hostile.map((text) => `/members?category=${encode(text)}&page=${encode(text)}`),
    },
    { weight: 1, arbitrary: hostile.map((text) => `/${text}`) },
  );

const encode = (text: string) => encodeURIComponent(text.toWellFormed());
const parameter = /:\w+(?:\{[^}]*\})?/g;

const fillIn = (route: string) =>
  fc.array(fc.tuple(hostile, fc.boolean()), { minLength: 3, maxLength: 3 }).map((values) =>
    values.reduce((path, [text, encoded]) => {
      // As it is for most, so that the server sees what a sloppy or hostile client sends.
      const filled = encoded ? encode(text) : text.replace(/[#?\s]/g, '');
      parameter.lastIndex = 0;
      const found = parameter.exec(path);
      return found === null
        ? path
        : path.slice(0, found.index) + filled + path.slice(found.index + found[0].length);
    }, route),
  );

const body = fc.oneof(
  hostile,
  fc.json(),
  fc.record({ clickId: hostile, nonprofit: hostile }).map((value) => JSON.stringify(value)),
  fc.record({ secret: hostile, nonprofit: hostile }).map((value) => JSON.stringify(value)),
);

const contentTypes = [
  'application/json',
  'application/json; charset=x',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/xml',
  'text/plain',
  '',
];

/** A program gets a problem; a person at a page may get a page, which has no script in it. */
async function expectRefusal(path: string, response: Response): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  if (!path.startsWith('/v1/') && type.startsWith('text/html')) {
    expect(await response.text()).not.toContain('<script');
    return;
  }
  expect(type).toBe('application/problem+json');
  expect(Problem.parse(await response.json()).status).toBe(response.status);
}

describe.each(engines)('hostile input on $name', (engine) => {
  let api: TestApi;
  let routes: string[];
  let taking: { method: string; path: string }[];
  beforeAll(async () => {
    api = await createTestApi(engine);
    const live = api.app.routes.filter(({ method }) => method !== 'ALL');
    routes = [...new Set(live.map(({ path }) => path))];
    taking = live.filter(({ method }) => ['POST', 'PUT'].includes(method));
  });
  afterAll(() => api.close());

  it('never breaks a route, and every refusal is a problem', async () => {
    const request = fc.record({
      path: pathOf(routes),
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
      body,
      type: fc.constantFrom(...contentTypes),
      header: hostile.map((text) => text.replace(/[^\x20-\x7e]/g, '')),
    });
    await fc.assert(
      fc.asyncProperty(request, async (drawn) => {
        const hasBody = !['GET', 'HEAD'].includes(drawn.method);
        const response = await api.app.request(new URL(drawn.path, 'http://localhost').href, {
          method: drawn.method,
          headers: {
            'content-type': drawn.type,
            'if-none-match': drawn.header,
            'accept-encoding': drawn.header,
          },
          ...(hasBody ? { body: drawn.body } : {}),
        });
        expect(response.status).toBeLessThan(500);
        if (response.status < 400 || drawn.method === 'HEAD') return;
        await expectRefusal(drawn.path, response);
      }),
      { numRuns: 1_500 },
    );
    const written = await api.context.db.selectFrom('activation').selectAll().execute();
    expect(written).toEqual([]);
  });

  it.each([
    ['ten megabytes', () => JSON.stringify({ clickId: 'x'.repeat(10 * 1024 * 1024) })],
    ['a hundred thousand lists in each other', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a thousand objects in each other', () => `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`],
    ['a hundred thousand fields', () => `a=1&`.repeat(100_000)],
  ])('refuses %s on every route that takes a body', async (_name, build) => {
    const text = build();
    expect(taking.length).toBeGreaterThan(3);
    for (const { method, path } of taking) {
      for (const type of contentTypes.slice(0, 4)) {
        const filled = path.replace(parameter, 'x');
        const response = await api.app.request(filled, {
          method,
          body: text,
          headers: { 'content-type': type },
        });
        expect({ path, type, refused: response.status >= 400 && response.status < 500 }).toEqual({
          path,
          type,
          refused: true,
        });
        await expectRefusal(path, response);
      }
    }
  });

  it('answers a failing database with a problem that tells nothing of it', async () => {
    const broken = await createTestApi(engine);
    await broken.context.db.destroy();
    const activation = { clickId: 'f'.repeat(26), nonprofit: redCross.id };
    const response = await broken.send('POST', '/v1/activations', activation);
    expect(response.status).toBe(500);
    const problem = Problem.parse(await response.json());
    expect(problem.detail).toBe('The server made a mistake.');
    expect(broken.logged.join()).toContain('request failed');
    await broken.close();
  });
});
