import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueActivation } from '../../../../entrypoints/background/credits/outbox.ts';
import {
  createClickSecret,
  deriveClickId,
  deriveCreditTag,
} from '../../../../lib/domain/click-id.ts';
import type { CreditEntry } from '../../../../lib/schema/api.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import {
  apiUrl,
  FakeWeb,
  newClick,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
  wipeDevice,
} from '../../../support/worker.ts';

const { community } = createManifest('' as never);
let web: FakeWeb;
let worker: Awaited<ReturnType<typeof wakeWorker>>;
let tag: string;
let clickId: string;

const entry = (changes: object = {}) =>
  ({
    tag,
    sale: 1,
    status: 'pending',
    amount: { minor: 320, currency: 'USD' },
    updatedAt: '2026-11-23T12:00:00Z',
    ...changes,
  }) as CreditEntry;
const serve = (entries: unknown[], prefixLength = 0) => {
  web.serve(
    `${apiUrl}v1/credits`,
    JSON.stringify({ prefixLength, updatedAt: '2026-11-23T12:00:00Z' }),
  );
  web.serve(
    `${apiUrl}v1/credits/${tag.slice(0, prefixLength) || 'all'}`,
    JSON.stringify({ entries }),
  );
};
const credits = async () => (await (await worker.database.read()).getAll('clicks'))[0]?.credits;

beforeEach(async () => {
  await wipeDevice();
  setUpBrowser();
  web = new FakeWeb();
  await serveDirectory(web, packagedUrl, [], { community: { ...community, api: apiUrl as never } });
  worker = await wakeWorker(web, { now: Date.UTC(2026, 10, 23, 12) });
  await worker.upkeep.start();
  const click = await newClick();
  clickId = click.clickId;
  tag = await deriveCreditTag(click.clickId);
  await queueActivation(worker.parts, click);
});

afterEach(() => worker.sleep());

describe('credit sync', () => {
  it.each([0, 2, 3])(
    'finds its own in a public bucket of many, prefix of %i',
    async (prefixLength) => {
      const stranger = entry({
        tag: await deriveCreditTag(await deriveClickId(createClickSecret())),
      });
      serve([stranger, entry(), stranger], prefixLength);
      await worker.upkeep.syncCredits();
      expect(await credits()).toEqual([entry()]);
    },
  );

  it('asks nobody who would have it name a bucket of a single credit', async () => {
    serve([entry()], 4);
    await worker.upkeep.syncCredits();
    expect(await credits()).toEqual([]);
    expect(web.requests.filter(({ url }) => url.includes('/v1/credits/'))).toEqual([]);
  });

  it('follows pending to confirmed, and several sales of one click', async () => {
    serve([entry()]);
    await worker.upkeep.syncCredits();
    const both = [entry({ status: 'confirmed' }), entry({ sale: 2 })];
    serve(both);
    await worker.upkeep.syncCredits();
    expect(await credits()).toEqual(both);
  });

  it('asks for buckets and for what all may read: no request names the click', async () => {
    serve([entry()], 2);
    web.requests.length = 0;
    await worker.upkeep.syncCredits();
    expect(web.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${apiUrl}v1/credits`,
      `GET ${apiUrl}v1/credits/${tag.slice(0, 2)}`,
      `GET ${apiUrl}v1/totals`,
    ]);
    for (const { url, body } of web.requests) {
      expect(url + body).not.toContain(clickId);
      expect(url).not.toContain(tag.slice(0, 3));
    }
  });

  it.each<[string, string]>([
    ['HTML', '<title>Sign in</title>'],
    ['a cut-off bucket', '{"entries":[{"tag"'],
    ['another shape', '{"entries":[{"tag":1}]}'],
    ['an empty bucket, as after a lost database', '{"entries":[]}'],
  ])('keeps what it knows when the server answers %s', async (_name, body) => {
    serve([entry({ status: 'confirmed' })]);
    await worker.upkeep.syncCredits();
    web.serve(`${apiUrl}v1/credits/all`, body);
    await worker.upkeep.syncCredits();
    expect(await credits()).toEqual([entry({ status: 'confirmed' })]);
  });
});
