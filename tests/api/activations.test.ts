import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookReport } from '../../api/ledger/book-report.ts';
import { preparePayouts, recordPayout } from '../../api/ledger/payouts.ts';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { ActivationResponse, Problem } from '../../lib/schema/api.ts';
import { reportLine } from './support/book-sale.ts';
import { engines } from './support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from './support/test-api.ts';

const newClickId = () => deriveClickId(createClickSecret());

describe.each(engines)('activations on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
  });
  afterEach(() => api.close());

  it('stores a click once and answers the same again', async () => {
    const body = { clickId: await newClickId(), nonprofit: redCross.id };
    const first = await api.send('POST', '/v1/activations', body);
    expect(first.status).toBe(201);
    expect(ActivationResponse.parse(await first.json())).toEqual({ ...body, operatorShare: 0 });
    const second = await api.send('POST', '/v1/activations', body);
    expect(second.status).toBe(200);
    const rows = await api.context.db.selectFrom('activation').selectAll().execute();
    expect(rows).toHaveLength(1);
  });

  it('takes one of two nonprofits that claim the same click at once, and refuses the other', async () => {
    const clickId = await newClickId();
    const answers = await Promise.all(
      [redCross, habitat, redCross, habitat].map(({ id }) =>
        api.send('POST', '/v1/activations', { clickId, nonprofit: id }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 201, 409, 409]);
  });

  it('refuses a nonprofit that is not listed, naming the field', async () => {
    const body = { clickId: await newClickId(), nonprofit: 'us-ein:999999999' };
    const response = await api.send('POST', '/v1/activations', body);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = Problem.parse(await response.json());
    expect(problem.errors?.map(({ path }) => path)).toEqual(['nonprofit']);
  });

  it.each([
    ['no JSON', 'oops', 400],
    ['a list', '[]', 400],
    ['a missing field', '{"clickId":"abc"}', 400],
    ['a retailer beside it', '{"clickId":"ID","nonprofit":"us-ein:530196605","retailer":"x"}', 400],
    ['a prototype key', '{"__proto__":{"clickId":"ID"}}', 400],
    ['10 MB', `"${'x'.repeat(10_000_000)}"`, 413],
    ['deep nesting', `${'['.repeat(1_900)}${']'.repeat(1_900)}`, 400],
  ])('refuses a body that is %s with a problem', async (_name, body, status) => {
    const clickId = await newClickId();
    const response = await api.app.request('/v1/activations', {
      method: 'POST',
      body: body.replace('ID', clickId),
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).status).toBe(status);
    expect(await api.context.db.selectFrom('activation').selectAll().execute()).toEqual([]);
  });

  it('refuses a body of another type', async () => {
    const response = await api.app.request('/v1/activations', { method: 'POST', body: 'a=b' });
    expect(response.status).toBe(415);
  });

  it('lets whoever shows the secret choose again', async () => {
    const secret = createClickSecret();
    const clickId = await deriveClickId(secret);
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
    const path = `/v1/activations/${clickId}/nonprofit`;
    const changed = await api.send('PUT', path, { secret, nonprofit: habitat.id });
    expect(changed.status).toBe(204);
    const rows = await api.context.db.selectFrom('activation').select('nonprofit').execute();
    expect(rows).toEqual([{ nonprofit: habitat.id }]);
  });

  it('refuses a new choice with a foreign secret, for an unknown click, or of an unknown nonprofit', async () => {
    const secret = createClickSecret();
    const clickId = await deriveClickId(secret);
    const path = `/v1/activations/${clickId}/nonprofit`;
    const unknown = await api.send('PUT', path, { secret, nonprofit: habitat.id });
    expect(unknown.status).toBe(404);
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
    const foreign = { secret: createClickSecret(), nonprofit: habitat.id };
    expect((await api.send('PUT', path, foreign)).status).toBe(403);
    const nobody = { secret, nonprofit: 'us-ein:999999999' };
    expect((await api.send('PUT', path, nobody)).status).toBe(422);
  });

  it('says why a credit cannot move: confirmed, on a payout that is open, or paid', async () => {
    const { db, now } = api.context;
    const secret = createClickSecret();
    const clickId = await deriveClickId(secret);
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
    const ask = async () => {
      const path = `/v1/activations/${clickId}/nonprofit`;
      const response = await api.send('PUT', path, { secret, nonprofit: habitat.id });
      return [response.status, Problem.parse(await response.json()).type];
    };
    const time = now().toISOString();
    await bookReport(db, [reportLine(api, { clickId, status: 'received' })], time);
    expect(await ask()).toEqual([409, 'urn:support4good:problem:already-confirmed']);
    const prepared = await preparePayouts(db, now());
    const [payout] = prepared.state === 'prepared' ? prepared.payouts : [];
    expect(await ask()).toEqual([409, 'urn:support4good:problem:payout-prepared']);
    await recordPayout(db, payout?.id ?? '', 'bank', '2026-11-23', time);
    expect(await ask()).toEqual([409, 'urn:support4good:problem:already-paid']);
  });

  it('logs neither the click nor the nonprofit nor an address', async () => {
    const clickId = await newClickId();
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
    await api.send('PUT', `/v1/activations/${clickId}/nonprofit`, {});
    await api.send('GET', '/v1/nonprofits?q=secretquery');
    expect(api.logged).toHaveLength(3);
    const log = api.logged.join('\n');
    expect(log).not.toContain(clickId);
    expect(log).not.toContain(redCross.id);
    expect(log).not.toContain('secretquery');
    expect(log).toContain('/v1/activations/:clickId/nonprofit');
  });

  it('may be called from an extension page without host permission', async () => {
    const response = await api.app.request('/v1/activations', {
      method: 'OPTIONS',
      headers: {
        origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
  });
});
