import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDirectoryFolder } from '../../../api/directory/directory-folder.ts';
import { flagApplication, flagDomain } from '../../../api/joining/flag-application.ts';
import { findApplication, loadEvents } from '../../../api/repositories/applications.ts';
import { removeSteward } from '../../../api/repositories/stewards.ts';
import { engines } from '../support/engines.ts';
import { publishNonprofits } from '../support/publish-items.ts';
import { redCross } from '../support/test-api.ts';
import { createJoiningApi, type JoiningApi, passphrase } from './joining-api.ts';

const domain = 'good-books-of-town.com';

describe.each(engines)('the review desk on $name', (engine) => {
  let api: JoiningApi;
  beforeEach(async () => {
    api = await createJoiningApi(engine);
  });
  afterEach(() => api.close());

  const proven = async (): Promise<{ path: string; id: string }> => {
    const path = await api.applyForBusiness();
    api.files.set(domain, await api.proofLineOf(path));
    await api.post(`${path}/check`, {});
    return { path, id: await api.idOf(domain) };
  };

  it('lets nobody in without the passphrase', async () => {
    for (const path of ['/review', `/review/applications/${'0'.repeat(36)}`]) {
      const response = await api.app.request(path);
      expect(response.headers.get('location')).toBe('/review/sign-in');
    }
    for (const form of [
      { name: 'Ada', passphrase: 'wrong' },
      { name: 'Eve', passphrase },
      { name: '\u0000', passphrase: '\u0000' },
      {},
    ]) {
      const response = await api.post('/review/sign-in', form);
      expect(response.status).toBe(422);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(await response.text()).toContain('do not fit together');
    }
  });

  it('gives a cookie that no script and no other site can use, and stores its hash only', async () => {
    const request = new Request('https://community.example/review/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Ada', passphrase }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const response = await api.app.request(request);
    const cookie = response.headers.get('set-cookie') ?? '';
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/review']) {
      expect(cookie).toContain(word);
    }
    const token = /steward=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(token).toHaveLength(43);
    const rows = await api.context.db.selectFrom('steward_session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    const stewards = await api.context.db.selectFrom('steward').selectAll().execute();
    expect(JSON.stringify(stewards)).not.toContain(passphrase);
    expect(stewards[0]?.passphrase_hash).toMatch(/^scrypt\$/);
  });

  it('stops guessing by who asks, and lets nobody keep a steward out', async () => {
    const attempt = (address: string, words: string) =>
      api.post(
        '/review/sign-in',
        { name: 'Ada', passphrase: words },
        { 'x-forwarded-for': address },
      );
    for (let index = 0; index < 10; index += 1) {
      expect((await attempt(`2001:db8::${index}`, 'wrong')).status).toBe(422);
    }
    // The same home, so even the right words are refused for a while; elsewhere they are not.
    expect((await attempt('2001:db8::ffff:ffff', passphrase)).status).toBe(429);
    expect((await attempt('198.51.100.98', passphrase)).status).toBe(303);
    api.setTime('2026-11-23T10:15:01Z');
    expect((await attempt('2001:db8::1', passphrase)).status).toBe(303);
  });

  it('gives a secure cookie also when its proxy asks by a name of this machine', async () => {
    const response = await api.app.request('http://127.0.0.1:8787/review/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Ada', passphrase }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(response.headers.get('set-cookie')).toContain('Secure');
  });

  it.each([
    ['an hour without a request', ['2026-11-23T11:00:00Z']],
    ['twelve hours', Array.from({ length: 13 }, (_, index) => `2026-11-23T${10 + index}:59:00Z`)],
  ])('ends a session after %s', async (_name, times) => {
    const headers = await api.signIn();
    expect((await api.app.request('/review', { headers })).status).toBe(200);
    let last = 200;
    for (const time of times) {
      api.setTime(time);
      last = (await api.app.request('/review', { headers })).status;
    }
    expect(last).toBe(303);
  });

  it('ends a session when the steward signs out, or has no account any more', async () => {
    const headers = await api.signIn();
    const formToken = /value="([^"]+)"/.exec(await api.page('/review', headers))?.[1] ?? '';
    await api.post('/review/sign-out', { formToken }, headers);
    expect((await api.app.request('/review', { headers })).status).toBe(303);
    const again = await api.signIn();
    await removeSteward(api.context.db, 'Ada');
    expect((await api.app.request('/review', { headers: again })).status).toBe(303);
  });

  it('takes no form that another site made', async () => {
    const { id } = await proven();
    const headers = await api.signIn();
    for (const formToken of ['', 'x', 'A'.repeat(43)]) {
      const form = { formToken, revision: '2', action: 'approve' };
      expect((await api.post(`/review/applications/${id}`, form, headers)).status).toBe(403);
    }
    expect((await api.post('/review/sign-out', { formToken: '' }, headers)).status).toBe(403);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const signIn = await api.post('/review/sign-in', { name: 'Ada', passphrase }, foreign);
    expect(signIn.status).toBe(403);
    const application = await findApplication(api.context.db, { id });
    expect(application?.state).toBe('waiting');
    // Another steward's word does not do either.
    const other = await api.signIn();
    const theirs = /name="formToken" value="([^"]+)"/.exec(await api.page('/review', other))?.[1];
    const form = { formToken: theirs ?? '', revision: '2', action: 'approve' };
    expect((await api.post(`/review/applications/${id}`, form, headers)).status).toBe(403);
  });

  it('approves what is proven, and keeps who did it and when', async () => {
    const { path, id } = await proven();
    const headers = await api.signIn();
    const queue = await api.page('/review', headers);
    expect(queue.indexOf('Good Books')).toBeGreaterThan(queue.indexOf('To decide'));
    expect(await (await api.decide(headers, id, 'approve')).text()).toContain('Done.');
    const events = await loadEvents(api.context.db, id);
    expect(events.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      'applied applicant',
      'proven applicant',
      'approved Ada',
    ]);
    const page = await api.page(path);
    expect(page).toContain('Approved');
    expect(page).not.toContain('Ada');
    expect(await api.page('/review', headers)).toContain('Nothing waits for you.');
  });

  it('approves nothing that is not proven', async () => {
    await api.applyForBusiness();
    const id = await api.idOf(domain);
    const headers = await api.signIn();
    const answer = await api.decide(headers, id, 'approve');
    expect(await answer.text()).toContain('not proven');
    expect((await findApplication(api.context.db, { id }))?.state).toBe('waiting');
  });

  it('asks, and reads the answer', async () => {
    const { path, id } = await proven();
    const headers = await api.signIn();
    const empty = await api.decide(headers, id, 'ask', '  ');
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('id="askText-error"');
    await api.decide(headers, id, 'ask', 'Who <b>owns</b> it?');
    const asked = await api.page(path);
    expect(asked).toContain('Who &lt;b&gt;owns&lt;/b&gt; it?');
    expect(asked).toContain('Your answer');
    expect((await api.post(`${path}/answer`, { text: '' })).status).toBe(422);
    await api.post(`${path}/answer`, { text: 'Its members.\r\nAll of them.' });
    expect(await api.page(`/review/applications/${id}`, headers)).toContain(
      'Its members.\nAll of them.',
    );
    // Nothing is asked any more, so nothing more is taken.
    await api.post(`${path}/answer`, { text: 'And more' });
    expect(await loadEvents(api.context.db, id)).toHaveLength(4);
  });

  it('says of each that the domain is not proven, once, whatever else it waits for', async () => {
    const toProve = /Domain to be proven|domain not proven yet/g;
    await api.applyForBusiness();
    const id = await api.idOf(domain);
    const headers = await api.signIn();
    expect((await api.page('/review', headers)).match(toProve)).toHaveLength(1);
    await api.decide(headers, id, 'ask', 'Who owns it?');
    const queue = await api.page('/review', headers);
    expect(queue).toContain('The steward has a question');
    expect(queue.match(toProve)).toHaveLength(1);
  });

  it('declines with a reason, once and for all', async () => {
    const { path, id } = await proven();
    const headers = await api.signIn();
    await api.decide(headers, id, 'decline', 'It is not of our town.');
    const page = await api.page(path);
    expect(page).toContain('It is not of our town.');
    expect(page).not.toContain('<form');
    expect(await (await api.decide(headers, id, 'approve')).text()).toContain('decided already');
  });

  it('decides what the steward saw, not what came in since', async () => {
    const { id } = await proven();
    const headers = await api.signIn();
    const shown = await api.page(`/review/applications/${id}`, headers);
    const formToken = /name="formToken" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    await api.decide(headers, id, 'ask', 'Who owns it?');
    const old = { formToken, revision: '2', action: 'decline', declineText: 'Too late' };
    const response = await api.post(`/review/applications/${id}`, old, headers);
    expect(await response.text()).toContain('Somebody changed it in the meantime');
    expect((await findApplication(api.context.db, { id }))?.state).toBe('asked');
  });

  it('is decided once, by however many at once', async () => {
    const { id } = await proven();
    const headers = await api.signIn();
    await Promise.all([
      api.decide(headers, id, 'approve'),
      api.decide(headers, id, 'decline', 'No'),
      api.decide(headers, id, 'ask', 'Why?'),
    ]);
    expect(await loadEvents(api.context.db, id)).toHaveLength(3);
  });

  it('points out what a person should look at', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support4good-join-'));
    await publishNonprofits(folder, 1, [redCross]);
    await api.applyForBusiness();
    await api.applyForBusiness({ name: 'Good Воoks' });
    const form = { id: redCross.id, website: 'redcross.org', message: '' };
    await api.post('/join/nonprofit', form);
    const { db } = api.context;
    const codes = async (of: string) => {
      const application = await findApplication(db, { id: await api.idOf(of) });
      if (application === undefined) throw new Error('No application');
      const flags = await flagApplication(db, openDirectoryFolder(folder), application);
      return flags.map(({ code }) => code).sort();
    };
    api.setTime('2026-11-23T10:00:01Z');
    await api.applyForBusiness({ name: 'Good Воoks' });
    expect(await codes(domain)).toEqual(['lookalike', 'sameAsOther', 'sameAsOther']);
    expect(await codes('redcross.org')).toEqual(['listed', 'wellKnown']);
    await rm(folder, { recursive: true, force: true });
  });
});

describe('what a domain says', () => {
  it.each([
    ['good-books-of-town.com', []],
    ['good-books.myshopify.com', ['platform']],
    ['town.github.io', ['platform']],
    ['shop.etsy.com', ['platform', 'wellKnown']],
    ['books.town-of-books.com', ['part']],
    ['amazon.com', ['platform', 'wellKnown']],
    ['apple.com', ['wellKnown']],
    ['store.apple.com', ['part', 'wellKnown']],
    ['xn--bcher-kva.de', ['lookalike']],
  ])('%s: %o', (name, codes) => {
    expect(flagDomain(name).map(({ code }) => code)).toEqual(codes);
  });
});
