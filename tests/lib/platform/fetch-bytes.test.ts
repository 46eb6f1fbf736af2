import { describe, expect, it } from 'vitest';
import { fetchBytes } from '../../../lib/platform/fetch-bytes.ts';

const answering =
  (response: () => Response | Promise<Response>, seen: Request[] = []): typeof fetch =>
  async (input, init) => {
    seen.push(new Request(input, init));
    return response();
  };
const url = 'https://server.example/x';
const get = (fetchFunction: typeof fetch, options: object = {}) =>
  fetchBytes(url, { maximumBytes: 10, fetch: fetchFunction, ...options });

describe('fetchBytes', () => {
  it('gives the bytes and the ETag', async () => {
    const answer = await get(answering(() => new Response('hello', { headers: { ETag: '"1"' } })));
    expect(answer).toMatchObject({ status: 'ok', etag: '"1"' });
    expect(answer.status === 'ok' && new TextDecoder().decode(answer.bytes)).toBe('hello');
  });

  it('sends no cookie and no referrer, and asks with the ETag it has', async () => {
    const seen: Request[] = [];
    await get(
      answering(() => new Response(null, { status: 304 }), seen),
      { etag: '"1"' },
    );
    expect(seen[0]?.credentials).toBe('omit');
    expect(seen[0]?.referrerPolicy).toBe('no-referrer');
    expect(seen[0]?.headers.get('If-None-Match')).toBe('"1"');
  });

  it('stops reading at the size it was told', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(4));
      },
    });
    expect(await get(answering(() => new Response(endless)))).toEqual({
      status: 'failed',
      code: 'tooLarge',
    });
    expect(pulled).toBeLessThan(10);
  });

  it.each([
    [304, { status: 'notModified' }],
    [404, { status: 'failed', code: 'notFound' }],
    [409, { status: 'failed', code: 'conflict' }],
    [422, { status: 'failed', code: 'refused' }],
    [429, { status: 'failed', code: 'serverError' }],
    [503, { status: 'failed', code: 'serverError' }],
  ])('reads %i as %o', async (status, expected) => {
    expect(await get(answering(() => new Response(null, { status })))).toEqual(expected);
  });

  it('says offline when nothing answers, and timeout when it takes too long', async () => {
    const failing: typeof fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await get(failing)).toEqual({ status: 'failed', code: 'offline' });
    const hanging: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    expect(await get(hanging, { timeout: 5 })).toEqual({ status: 'failed', code: 'timeout' });
  });

  it('says offline when the answer breaks off', async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    expect(await get(answering(() => new Response(broken)))).toEqual({
      status: 'failed',
      code: 'offline',
    });
  });
});
