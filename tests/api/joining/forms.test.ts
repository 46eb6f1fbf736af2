import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOld } from '../../../api/forget-old.ts';
import { hashToken } from '../../../api/joining/secret-token.ts';
import { ApplicationDetails } from '../../../lib/schema/joining.ts';
import { engines } from '../support/engines.ts';
import { redCross } from '../support/test-api.ts';
import { createJoiningApi, goodBooks, type JoiningApi } from './joining-api.ts';

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; drop table application; --",
    '\u0000',
    '\u202egnp.exe',
    '\u2066x\u2069',
    'a'.repeat(9_000),
    '\ud800',
    '{{7*7}}',
    'https://169.254.169.254/',
    'javascript:alert(1)',
    '\r\nset-cookie: a=b',
  ),
);

describe.each(engines)('asking to join on $name', (engine) => {
  let api: JoiningApi;
  beforeEach(async () => {
    api = await createJoiningApi(engine);
  });
  afterEach(() => api.close());

  const stored = () => api.context.db.selectFrom('application').selectAll().execute();

  it('forgets after a month who never proved the domain, and nobody else', async () => {
    await api.applyForBusiness();
    const proven = await api.applyForBusiness({ website: 'www.other-books-of-town.com' });
    api.files.set('other-books-of-town.com', await api.proofLineOf(proven));
    await api.post(`${proven}/check`, {});
    await forgetOld(api.context.db, new Date('2026-12-23T09:00:00Z'));
    expect(await stored()).toHaveLength(2);
    await forgetOld(api.context.db, new Date('2026-12-24T09:00:00Z'));
    expect((await stored()).map(({ domain }) => domain)).toEqual(['other-books-of-town.com']);
    const events = await api.context.db.selectFrom('application_event').selectAll().execute();
    expect(new Set(events.map(({ application_id }) => application_id)).size).toBe(1);
  });

  it('takes a business in and gives it a private page', async () => {
    const path = await api.applyForBusiness();
    expect(path).toMatch(/^\/join\/status\/[A-Za-z0-9_-]{43}$/);
    const [row] = await stored();
    expect(ApplicationDetails.parse(JSON.parse(row?.details ?? ''))).toEqual({
      kind: 'business',
      name: 'Good Books',
      domain: 'good-books-of-town.com',
      url: 'https://www.good-books-of-town.com/',
      category: 'books-media',
      country: 'US',
      shipsTo: ['US', 'CA'],
      values: ['independent', 'organic'],
      source: 'https://www.good-books-of-town.com/about',
      message: 'Two lines\nof words',
    });
    const token = path.split('/').at(-1) ?? '';
    expect(row?.token_hash).toBe(hashToken(token));
    expect(JSON.stringify(await stored())).not.toContain(token);
    expect(api.logged.join()).not.toContain(token);
    const page = await api.page(path);
    expect(page).toContain('Good Books');
    expect(page).toContain('https://good-books-of-town.com/.well-known/support4good.txt');
    expect(page).toContain('_support4good.good-books-of-town.com');
  });

  it('says field by field what to correct, and keeps what was typed', async () => {
    const wrong = {
      ...goodBooks,
      name: '',
      website: 'nothing',
      category: 'weapons',
      country: 'ZZZ',
      shipsTo: 'Mars',
      source: 'http://a.example/',
      message: 'kept <b>words</b>',
    };
    const response = await api.post('/join/business', wrong);
    expect(response.status).toBe(422);
    const page = await response.text();
    for (const name of ['name', 'website', 'category', 'country', 'shipsTo', 'source']) {
      expect(page).toContain(`<a href="#${name}">`);
      expect(page).toContain(`id="${name}-error"`);
    }
    expect(page).toContain('kept &lt;b&gt;words&lt;/b&gt;');
    expect(page).toContain('value="nothing"');
    expect(await stored()).toEqual([]);
  });

  it.each([
    'linktr.ee/good-books',
    'gmail.com',
    'myshopify.com',
    'github.io',
    'co.uk',
    'irs.gov',
    '127.0.0.1',
    'http://localhost/',
    '10.0.0.7',
    '[::1]',
    'instagram.com/goodbooks',
  ])('refuses %s as somebody’s own website', async (website) => {
    const response = await api.post('/join/business', { ...goodBooks, website });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('id="website-error"');
    expect(await stored()).toEqual([]);
  });

  it('looks a nonprofit up instead of letting it be typed', async () => {
    const found = await api.page('/join/nonprofit?q=red%20cross');
    expect(found).toContain('American National Red Cross');
    expect(found).toContain(`value="${redCross.id}"`);
    const confirm = await api.page(`/join/nonprofit/confirm?id=${redCross.id}`);
    expect(confirm).toContain('Washington, DC, US');
    const form = { id: redCross.id, website: 'redcross-of-town.org', message: '', name: 'Mine' };
    const response = await api.post('/join/nonprofit', form);
    expect(response.status).toBe(303);
    const [row] = await stored();
    expect(JSON.parse(row?.details ?? '')).toMatchObject({
      kind: 'nonprofit',
      nonprofit: redCross.id,
      name: 'American National Red Cross',
      domain: 'redcross-of-town.org',
    });
  });

  it.each(['us-ein:000000000', 'nonsense', ''])(
    'sends whoever names no nonprofit of the register back: %s',
    async (id) => {
      const asked = await api.app.request(`/join/nonprofit/confirm?id=${id}`);
      expect(asked.headers.get('location')).toBe('/join/nonprofit');
      const sent = await api.post('/join/nonprofit', { id, website: 'a.org', message: '' });
      expect(sent.status).toBe(422);
      expect(await sent.text()).toContain('Look it up in the register');
      expect(await stored()).toEqual([]);
    },
  );

  it('says that nothing was found', async () => {
    expect(await api.page('/join/nonprofit?q=zzzzqqq')).toContain('No nonprofit of the register');
  });

  it('proves the domain by a file, once, and keeps how and when', async () => {
    const path = await api.applyForBusiness();
    const early = await api.post(`${path}/check`, {});
    expect(early.status).toBe(200);
    expect(await early.text()).toContain('Not found yet: there is no file yet');
    api.files.set('good-books-of-town.com', `${await api.proofLineOf(path)}\n`);
    expect((await api.post(`${path}/check`, {})).status).toBe(303);
    expect(await api.page(path)).toContain('Proven by a file on the website on 2026-11-23');
    await api.post(`${path}/check`, {});
    const [row] = await stored();
    expect(row).toMatchObject({ proof_method: 'file', revision: 2 });
  });

  it('proves the domain by DNS', async () => {
    const path = await api.applyForBusiness();
    api.records.set('_support4good.good-books-of-town.com', [[await api.proofLineOf(path)]]);
    await api.post(`${path}/check`, {});
    expect(await api.page(path)).toContain('Proven by a DNS record');
  });

  it('is not proven by the line of another application', async () => {
    const first = await api.applyForBusiness();
    const second = await api.applyForBusiness({ website: 'other-of-town.com' });
    api.files.set('other-of-town.com', await api.proofLineOf(first));
    await api.post(`${second}/check`, {});
    expect(await api.page(second)).toContain('Show that other-of-town.com is yours');
  });

  it('shows a private page to nobody without the whole link', async () => {
    const path = await api.applyForBusiness();
    for (const wrong of [path.slice(0, -1), `${path.slice(0, -1)}!`, '/join/status/x']) {
      expect((await api.app.request(wrong)).status).toBe(404);
      expect((await api.post(`${wrong}/check`, {})).status).toBe(404);
      expect((await api.post(`${wrong}/answer`, { text: 'x' })).status).toBe(404);
    }
  });

  it('tells the browser to run nothing, to frame nothing and to keep nothing', async () => {
    const path = await api.applyForBusiness();
    for (const each of ['/join', '/join/business', '/join/nonprofit', path, '/review/sign-in']) {
      const { headers } = await api.app.request(each);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|script-src/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('takes 20 applications an hour from one address, and others meanwhile', async () => {
    const from = (address: string, website: string) =>
      api.post('/join/business', { ...goodBooks, website }, { 'x-forwarded-for': address });
    const statuses: number[] = [];
    for (let index = 0; index < 22; index += 1) {
      const response = await from('203.0.113.7', `shop${index}-of-town.com`);
      statuses.push(response.status);
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(20);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect((await from('203.0.113.8', 'another-of-town.com')).status).toBe(303);
    // Whoever asks cannot choose the address: the last one is what the proxy noted.
    expect((await from('1.2.3.4, 203.0.113.7', 'late-of-town.com')).status).toBe(429);
    expect(JSON.stringify(await stored())).not.toContain('203.0.113');
    expect(api.logged.join()).not.toContain('203.0.113');
    api.setTime('2026-11-23T11:00:01Z');
    expect((await from('203.0.113.7', 'late-of-town.com')).status).toBe(303);
  });

  it('takes no other body than a form, and no long one', async () => {
    const json = await api.send('POST', '/join/business', goodBooks);
    expect(json.status).toBe(415);
    const long = await api.post('/join/business', { ...goodBooks, message: 'x'.repeat(40_000) });
    expect(long.status).toBe(413);
  });

  it('never breaks and never shows what was typed as markup', async () => {
    const fields = fc.record({
      name: hostileText,
      website: fc.oneof(hostileText, fc.constant('shop-of-town.com')),
      category: fc.oneof(hostileText, fc.constant('general')),
      country: fc.oneof(hostileText, fc.constant('US')),
      shipsTo: hostileText,
      values: fc.array(hostileText, { maxLength: 3 }),
      source: fc.oneof(hostileText, fc.constant('https://shop-of-town.com/')),
      message: hostileText,
      id: hostileText,
      formToken: hostileText,
      passphrase: fc.constant(''),
    });
    const path = fc.constantFrom('/join/business', '/join/nonprofit');
    const address = fc.integer({ min: 0, max: 255 }).map((part) => `198.51.100.${part}`);
    await fc.assert(
      fc.asyncProperty(path, fields, address, async (where, drawn, from) => {
        const response = await api.post(where, drawn, { 'x-forwarded-for': from });
        expect([303, 413, 422, 429]).toContain(response.status);
        if (response.status !== 422) return;
        const page = await response.text();
        expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
      }),
      { numRuns: 200 },
    );
    for (const row of await stored()) ApplicationDetails.parse(JSON.parse(row.details));
  });

  it('finds nothing and breaks nothing with hostile searches and links', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const word = encodeURIComponent(text.toWellFormed());
        for (const each of [
          `/join/nonprofit?q=${word}`,
          `/join/nonprofit/confirm?id=${word}`,
          `/join/status/${word || 'x'}`,
          `/review/applications/${word || 'x'}`,
        ]) {
          const response = await api.app.request(`http://localhost${each}`);
          expect(response.status).toBeLessThan(500);
          expect(await response.text()).not.toMatch(/<script>alert|<img src=x/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
