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

const path = fc.oneof(
  hostile.map((text) => `/v1/nonprofits?q=${encodeURIComponent(text.toWellFormed())}`),
  hostile.map((text) => `/v1/nonprofits?q=${text.replace(/[#\s]/g, '')}`),
  hostile.map((text) => `/v1/credits/${encodeURIComponent(text.toWellFormed())}`),
  hostile.map((text) => `/v1/credits/${text}`),
  hostile.map((text) => `/directory/${text}`),
  hostile.map((text) => `/directory/shards/${encodeURIComponent(text.toWellFormed())}`),
  hostile.map((text) => `/v1/activations/${text}/nonprofit`),
  hostile.map((text) => `/${text}`),
  fc.constantFrom('/', '/ledger', '/metrics', '/v1/totals', '/v1/activations', '/healthz'),
);

const body = fc.oneof(
  hostile,
  fc.json(),
  fc.record({ clickId: hostile, nonprofit: hostile }).map((value) => JSON.stringify(value)),
  fc.record({ secret: hostile, nonprofit: hostile }).map((value) => JSON.stringify(value)),
);

describe.each(engines)('hostile input on $name', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi(engine);
  });
  afterAll(() => api.close());

  it('never breaks a route, and every refusal is a problem', async () => {
    const request = fc.record({
      path,
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
      body,
      type: fc.constantFrom('application/json', 'text/plain', 'application/json; charset=x', ''),
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
        expect(response.headers.get('content-type')).toBe('application/problem+json');
        expect(Problem.parse(await response.json()).status).toBe(response.status);
      }),
      { numRuns: 1_500 },
    );
    const written = await api.context.db.selectFrom('activation').selectAll().execute();
    expect(written).toEqual([]);
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
