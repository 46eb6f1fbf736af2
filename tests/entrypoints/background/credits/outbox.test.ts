import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flushOutbox, queueActivation } from '../../../../entrypoints/background/credits/outbox.ts';
import {
  communitiesRefusing,
  loadRefusedNonprofits,
} from '../../../../entrypoints/background/offers/refused-nonprofits.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import {
  apiUrl,
  FakeWeb,
  newClick,
  nonprofitOf,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
  wipeDevice,
} from '../../../support/worker.ts';

const url = `${apiUrl}v1/activations`;
const hour = 3_600_000;
const { community } = createManifest('' as never);

let web: FakeWeb;
let clock: { now: number };
let worker: Awaited<ReturnType<typeof wakeWorker>>;

const restart = async () => {
  await worker.sleep();
  worker = await wakeWorker(web, clock);
};
const flush = () => flushOutbox(worker.parts);
const waiting = async () => (await worker.database.read()).getAll('outbox');
const state = async () =>
  (await (await worker.database.read()).getAll('clicks'))[0]?.activationState;
const posts = () => web.requests.filter(({ method }) => method === 'POST').length;

const click = () => newClick({ createdAt: new Date(clock.now).toISOString() });

beforeEach(async () => {
  await wipeDevice();
  setUpBrowser();
  web = new FakeWeb();
  clock = { now: Date.UTC(2026, 10, 23, 12) };
  await serveDirectory(web, packagedUrl, [], { community: { ...community, api: apiUrl as never } });
  worker = await wakeWorker(web, clock);
  await worker.upkeep.start();
  await queueActivation(worker.parts, await click());
});

afterEach(() => worker.sleep());

const echo = (body: string) =>
  Response.json({ ...JSON.parse(body), operatorShare: 1000 }, { status: 201 });

describe('the outbox', () => {
  it.each<[string, ((body: string) => Response) | undefined]>([
    ['the server is down', undefined],
    ['the server answers 500', () => new Response('', { status: 500 })],
    ['there are too many requests', () => new Response('', { status: 429 })],
    ['a sign-in page answers 200 with HTML', () => new Response('<title>Sign in</title>')],
    ['the answer is cut off', (body) => new Response(body.slice(0, 20))],
    ['the answer is about another click', () => new Response('{"clickId":"a"}')],
    ['the route is not there', () => new Response('', { status: 404 })],
    ['the answer is endless', () => new Response('x'.repeat(1_000_000))],
  ])(
    'keeps the message while %s, and delivers it afterwards, across restarts',
    async (_when, answer) => {
      if (answer !== undefined) web.answers.set(url, answer);
      const next = await flush();
      expect(await waiting()).toHaveLength(1);
      expect(await state()).toBe('queued');
      expect(next).toBeGreaterThan(clock.now);

      await restart();
      web.answers.set(url, echo);
      await flush();
      expect(await waiting(), 'not before its time').toHaveLength(1);
      clock.now += hour;
      expect(await flush()).toBeUndefined();
      expect(await waiting()).toEqual([]);
      expect(await state()).toBe('delivered');
    },
  );

  it('waits longer after every failure, but never longer than six hours and a half', async () => {
    let last = 0;
    for (let attempt = 0; attempt < 14; attempt += 1) {
      const next = (await flush()) ?? 0;
      const delay = next - clock.now;
      expect(delay).toBeGreaterThanOrEqual(last);
      expect(delay).toBeLessThanOrEqual(7.5 * hour);
      last = delay;
      clock.now = next;
    }
    expect(posts()).toBe(14);
  });

  it('holds the credit when the server does not serve the nonprofit', async () => {
    web.answers.set(url, () => new Response('{}', { status: 422 }));
    const [entry] = await waiting();
    expect(await flush()).toBeUndefined();
    expect(await state()).toBe('refused');
    expect(await waiting()).toEqual([]);
    const refused = await loadRefusedNonprofits();
    const refusing = (id: string) => [...communitiesRefusing(nonprofitOf(id, 'Any'), refused)];
    expect(refusing(entry?.nonprofit ?? '')).toEqual([entry?.communityId]);
    expect(refusing('us-ein:530196605')).toEqual([]);
  });

  it('moves the credit when an earlier choice arrived and only its answer was lost', async () => {
    const [entry] = await waiting();
    web.answers.set(url, () => new Response('{}', { status: 409 }));
    web.answers.set(
      `${url}/${entry?.clickId}/nonprofit`,
      () => new Response(null, { status: 204 }),
    );
    await flush();
    expect(await state()).toBe('delivered');
    expect(JSON.parse(web.requests.at(-1)?.body ?? '')).toMatchObject({
      nonprofit: entry?.nonprofit,
    });
  });

  it('sends again after a worker that died between the answer and the note of it', async () => {
    web.answers.set(url, async (body) => {
      // The answer is on its way, the worker is gone: its database connection with it.
      await worker.sleep();
      return echo(body);
    });
    await flush().catch(() => undefined);
    worker = await wakeWorker(web, clock);
    web.answers.set(url, echo);
    clock.now += hour;
    await flush();
    expect(await state()).toBe('delivered');
    expect(await waiting()).toEqual([]);
  });

  it('delivers what was queued while the clock was a year ahead', async () => {
    const [entry] = await waiting();
    if (entry === undefined) throw new Error('nothing waits');
    await worker.database.write(['outbox'], async (transaction) => {
      await transaction
        .objectStore('outbox')
        .put({ ...entry, nextAttemptAt: clock.now + 9_000 * hour });
    });
    web.answers.set(url, echo);
    await flush();
    expect(await state()).toBe('delivered');
  });

  it('does not bring back what was deleted while it waited for the server', async () => {
    web.answers.set(url, async () => {
      await worker.database.write(['outbox', 'clicks'], async (transaction) => {
        await transaction.objectStore('outbox').clear();
        await transaction.objectStore('clicks').clear();
      });
      return new Response('', { status: 500 });
    });
    await flush();
    expect(await waiting()).toEqual([]);
  });

  it('keeps a click and its message together: neither without the other', async () => {
    const second = await click();
    await queueActivation(worker.parts, second);
    await expect(queueActivation(worker.parts, second)).rejects.toThrow();
    expect(await waiting()).toHaveLength(2);
  });
});
