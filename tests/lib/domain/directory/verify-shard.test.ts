import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyShard } from '../../../../lib/domain/directory/verify-shard.ts';
import { encode, referenceTo } from './signed-directory.ts';

const retailer = (host: string) => ({
  id: host,
  name: 'A shop',
  hosts: [host],
  category: 'books-media',
  countries: ['US'],
});
const shard = { kind: 'retailers', items: [retailer('a-shop.com'), retailer('b-shop.com')] };
const bytes = encode(shard);
const reference = await referenceTo(bytes, { kind: 'retailers', items: 2 });

describe('verifyShard', () => {
  it('gives typed items', async () => {
    expect(await verifyShard(bytes, reference)).toEqual({ ok: true, shard, refusedHosts: [] });
  });

  it('refuses a change of any single byte, and any other length', async () => {
    for (let index = 0; index < bytes.length; index += 1) {
      const copy = bytes.slice();
      copy[index] = (copy[index] ?? 0) ^ 1;
      expect(await verifyShard(copy, reference)).toEqual({ ok: false, code: 'wrongHash' });
      const cut = bytes.slice(0, index);
      expect(await verifyShard(cut, reference)).toEqual({ ok: false, code: 'wrongSize' });
    }
  });

  it.each([
    ['HTML', '<!doctype html>', 'notJson'],
    ['of an unknown kind', '{"kind":"coupons","items":[]}', 'badSchema'],
    [
      'with an unknown category',
      encode({ kind: 'retailers', items: [{ ...retailer('a.com'), category: 'x' }] }),
      'badSchema',
    ],
    [
      'with an address that is no host',
      encode({ kind: 'retailers', items: [retailer('A.com:80')] }),
      'badSchema',
    ],
    ['of another kind than promised', '{"kind":"nonprofits","items":[]}', 'wrongContent'],
    ['of another count than promised', encode({ kind: 'retailers', items: [] }), 'wrongContent'],
  ])('refuses a shard that is %s, even under its right hash', async (_name, content, code) => {
    const other = typeof content === 'string' ? encode(content) : content;
    const promised = await referenceTo(other, { kind: 'retailers', items: 1 });
    expect(await verifyShard(other, promised)).toEqual({ ok: false, code });
  });

  it('leaves out who claims a bank, a mailbox or a government, and says so', async () => {
    const claims = [retailer('chase.com'), retailer('good-shop.com'), retailer('mail.google.com')];
    const claiming = encode({ kind: 'retailers', items: claims });
    const promised = await referenceTo(claiming, { kind: 'retailers', items: 3 });
    expect(await verifyShard(claiming, promised)).toEqual({
      ok: true,
      shard: { kind: 'retailers', items: [retailer('good-shop.com')] },
      refusedHosts: ['chase.com', 'mail.google.com'],
    });
  });

  it('leaves out a member business whose link leads to a mailbox', async () => {
    const business = {
      domain: 'good-shop.com',
      name: 'A member',
      url: 'https://outlook.live.com/',
      category: 'books-media',
      country: 'US',
      shipsTo: [],
      values: [],
      certifications: [],
      source: 'https://register.example/member',
      checkedOn: '2026-11-01',
    };
    const claiming = encode({ kind: 'memberBusinesses', items: [business] });
    const promised = await referenceTo(claiming, { kind: 'memberBusinesses', items: 1 });
    expect(await verifyShard(claiming, promised)).toMatchObject({
      ok: true,
      shard: { items: [] },
      refusedHosts: ['outlook.live.com'],
    });
  });

  it('never throws on any JSON under its right hash', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.boolean(), async (value, wrapped) => {
        const content = encode(wrapped ? { kind: 'retailers', items: [value] } : { value });
        const promised = await referenceTo(content, { kind: 'retailers', items: 1 });
        expect(await verifyShard(content, promised)).toEqual({ ok: false, code: 'badSchema' });
      }),
      { numRuns: 2_000 },
    );
  });
});
