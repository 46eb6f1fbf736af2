import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flushOutbox, queueActivation } from '../../../../entrypoints/background/credits/outbox.ts';
import type { ClickId, ClickSecret } from '../../../../lib/schema/primitives.ts';
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

const { community } = createManifest('' as never);
const gone = nonprofitOf('us-ein:131887440', 'Gone');
const chosen = nonprofitOf('us-ein:043441208', 'Chosen');
const clock = { now: Date.UTC(2026, 10, 23, 12) };

let web: FakeWeb;
let worker: Awaited<ReturnType<typeof wakeWorker>>;
let clickId: ClickId;
let secret: ClickSecret;

const click = async () => (await worker.database.read()).get('clicks', clickId);
const reassign = () => worker.handlers.reassignCredit({ clickId, nonprofit: chosen }, {});
const restart = async () => {
  await worker.sleep();
  worker = await wakeWorker(web, clock);
};
const served = (body: string) => {
  const request = JSON.parse(body);
  if (request.nonprofit === gone.id) return new Response('{}', { status: 422 });
  return Response.json({ ...request, operatorShare: 0 });
};

beforeEach(async () => {
  await wipeDevice();
  setUpBrowser();
  web = new FakeWeb();
  await serveDirectory(web, packagedUrl, [], { community: { ...community, api: apiUrl as never } });
  worker = await wakeWorker(web, clock);
  await worker.upkeep.start();
  const queued = await newClick({ nonprofit: gone });
  ({ clickId, secret } = queued);
  await queueActivation(worker.parts, queued);
});

afterEach(() => worker.sleep());

describe('reassignCredit', () => {
  it('holds a credit that is not served until the shopper chooses again, then sends it anew', async () => {
    web.answers.set(`${apiUrl}v1/activations`, served);
    await flushOutbox(worker.parts);
    expect(await click()).toMatchObject({ activationState: 'refused', nonprofit: gone });
    expect(await reassign()).toEqual({ ok: true });
    await flushOutbox(worker.parts);
    expect(await click()).toMatchObject({ activationState: 'delivered', nonprofit: chosen });
  });

  it('sends a waiting click once, with the new choice', async () => {
    await reassign();
    web.answers.set(`${apiUrl}v1/activations`, served);
    web.requests.length = 0;
    await worker.upkeep.flushOutbox();
    const bodies = web.requests.map(({ body }) => JSON.parse(body).nonprofit);
    expect(new Set(bodies)).toEqual(new Set([chosen.id]));
  });

  describe('of a click that the server has', () => {
    const url = () => `${apiUrl}v1/activations/${clickId}/nonprofit`;

    beforeEach(async () => {
      web.answers.set(`${apiUrl}v1/activations`, (body) =>
        Response.json({ ...JSON.parse(body), operatorShare: 0 }),
      );
      await flushOutbox(worker.parts);
    });

    it('proves the right with the secret', async () => {
      web.answers.set(url(), () => new Response(null, { status: 204 }));
      expect(await reassign()).toEqual({ ok: true });
      expect((await click())?.nonprofit).toEqual(chosen);
      expect(JSON.parse(web.requests.at(-1)?.body ?? '')).toEqual({ secret, nonprofit: chosen.id });
    });

    it('keeps the credits that came while the server was asked', async () => {
      const credits = [
        {
          tag: 'a'.repeat(32),
          sale: 1,
          status: 'confirmed',
          amount: { minor: 100, currency: 'USD' },
          month: '2026-11',
        },
      ];
      web.answers.set(url(), async () => {
        await worker.database.write(['clicks'], async (transaction) => {
          const clicks = transaction.objectStore('clicks');
          const current = await clicks.get(clickId);
          if (current !== undefined) await clicks.put({ ...current, credits: credits as never });
        });
        return new Response(null, { status: 204 });
      });
      expect(await reassign()).toEqual({ ok: true });
      await restart();
      expect(await click()).toMatchObject({ nonprofit: chosen, credits });
    });

    it('does not bring back what was deleted while the server was asked', async () => {
      web.answers.set(url(), async () => {
        await worker.handlers.deleteEverything({}, {});
        return new Response(null, { status: 204 });
      });
      expect(await reassign()).toEqual({ ok: false, code: 'unknownClick' });
      await restart();
      expect(await click()).toBeUndefined();
    });

    it('ends, of two quick choices, at the later one here and at the server', async () => {
      const { promise: slow, resolve: answer } = Promise.withResolvers<void>();
      const taken: string[] = [];
      let asked = 0;
      web.answers.set(url(), async (body) => {
        asked += 1;
        if (asked === 1) await slow;
        taken.push(JSON.parse(body).nonprofit);
        return new Response(null, { status: 204 });
      });
      const first = reassign();
      const undone = worker.handlers.reassignCredit({ clickId, nonprofit: gone }, {});
      setTimeout(answer, 20);
      expect(await Promise.all([first, undone])).toEqual([{ ok: true }, { ok: true }]);
      expect(taken).toEqual([chosen.id, gone.id]);
      expect((await click())?.nonprofit).toEqual(gone);
    });

    it.each([
      [409, 'tooLate'],
      [422, 'notServed'],
      [404, 'unknownClick'],
      [500, 'unreachable'],
    ])('leaves the old choice when the server answers %i', async (status, code) => {
      web.answers.set(url(), () => new Response('{}', { status }));
      expect(await reassign()).toEqual({ ok: false, code });
      expect((await click())?.nonprofit).toEqual(gone);
    });
  });
});
