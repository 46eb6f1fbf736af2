import type { LookupAddress } from 'node:dns';
import { createServer as createPlainServer, type Server } from 'node:https';
import { afterEach, describe, expect, it } from 'vitest';
import { checkProof } from '../../../api/joining/check-proof.ts';
import { createTextFetcher, type FetchOptions } from '../../../api/joining/fetch-proof.ts';
import { isPublicAddress } from '../../../api/joining/public-address.ts';
import { listen } from '../../support/listen.ts';
import { loopbackCertificate } from '../../support/loopback-certificate.ts';

describe('the addresses that the server may ask', () => {
  it.each(['93.184.215.14', '8.8.8.8', '172.15.0.1', '172.32.0.1', '2606:2800:21f::1', '2a00::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
    '3fff::1',
    '127.1',
    '0x7f.0.0.1',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

const host = 'loopback.test';
const path = '/.well-known/support4good.txt';

/** A name that leads to these addresses. */
function namesLeadTo(addresses: readonly LookupAddress[]) {
  const asked: string[] = [];
  const resolve = async (name: string) => {
    asked.push(name);
    return addresses;
  };
  return { resolve, asked };
}

describe('fetching the proof', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const { key, cert } = loopbackCertificate();
  const serve = async (
    answer: Parameters<typeof createPlainServer>[1],
    options: Partial<FetchOptions> = {},
  ) => {
    const server = createPlainServer({ key, cert }, answer);
    servers.push(server);
    const port = await listen(server);
    const { resolve, asked } = namesLeadTo([{ address: '127.0.0.1', family: 4 }]);
    const reach = {
      port,
      ca: cert,
      resolve,
      isAllowed: () => true,
      milliseconds: 3_000,
      ...options,
    };
    return { fetchText: createTextFetcher(reach), asked };
  };

  it('reads a small text file', async () => {
    const seen: unknown[] = [];
    const { fetchText } = await serve((request, response) => {
      seen.push(request.url, request.headers.host, request.headers.cookie);
      response.end('support4good=x\n');
    });
    expect(await fetchText(host, path)).toEqual({ ok: true, text: 'support4good=x\n' });
    expect(seen).toEqual([path, expect.stringMatching(/^loopback\.test:\d+$/), undefined]);
  });

  it('follows no redirect, wherever it leads', async () => {
    const { fetchText } = await serve((_request, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    });
    expect(await fetchText(host, path)).toEqual({ ok: false, code: 'redirected' });
  });

  it('stops at 16 KB, however long the file goes on', async () => {
    const { fetchText } = await serve((_request, response) => {
      const timer = setInterval(() => response.write('x'.repeat(8_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await fetchText(host, path)).toEqual({ ok: false, code: 'tooLarge' });
  });

  it('stops when the answer takes too long, also drop by drop', async () => {
    const { fetchText } = await serve(
      (_request, response) => {
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
      { milliseconds: 200 },
    );
    expect(await fetchText(host, path)).toEqual({ ok: false, code: 'unreachable' });
  });

  it('says that there is no file', async () => {
    const { fetchText } = await serve((_request, response) => response.writeHead(404).end());
    expect(await fetchText(host, path)).toEqual({ ok: false, code: 'status' });
  });

  it('trusts no certificate of somebody else', async () => {
    const { fetchText } = await serve((_request, response) => response.end('x'), { ca: '' });
    expect(await fetchText(host, path)).toEqual({ ok: false, code: 'unreachable' });
  });

  it.each([
    ['an inner address', [{ address: '127.0.0.1', family: 4 }]],
    [
      'an inner address beside a public one',
      [
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    ],
    ['an IPv6 address that holds an inner one', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['no address', []],
  ])('connects to nothing when the name leads to %s', async (_name, addresses) => {
    let connected = false;
    const { resolve } = namesLeadTo(addresses);
    const { fetchText } = await serve(
      (_request, response) => {
        connected = true;
        response.end('support4good=x');
      },
      { isAllowed: isPublicAddress, resolve },
    );
    expect(await fetchText(host, path)).toEqual({ ok: false, code: 'unreachable' });
    expect(connected).toBe(false);
  });

  it('connects to no address that stands in place of a name', async () => {
    const { fetchText, asked } = await serve((_request, response) => response.end('x'));
    for (const address of ['127.0.0.1', '::1']) {
      expect(await fetchText(address, path)).toEqual({ ok: false, code: 'unreachable' });
    }
    expect(asked).toEqual([]);
  });
});

describe('a domain', () => {
  const code = 'abcdefghijklmnopqrstuvwxy2';
  const line = `support4good=${code}`;
  const sources = (files: Record<string, string>, records: Record<string, string[][]>) => ({
    fetchText: async (name: string) => {
      const text = files[name];
      return text === undefined
        ? ({ ok: false, code: 'status' } as const)
        : ({ ok: true, text } as const);
    },
    resolveTxt: async (name: string) => records[name] ?? [],
  });

  it.each([
    ['a file', { 'shop.com': line }, {}, { ok: true, method: 'file' }],
    ['a file at www', { 'www.shop.com': line }, {}, { ok: true, method: 'file' }],
    ['a record', {}, { 'shop.com': [[line]] }, { ok: true, method: 'dns' }],
    [
      'a record below it',
      {},
      { '_support4good.shop.com': [['x'], [line]] },
      { ok: true, method: 'dns' },
    ],
    ['nothing', {}, {}, { ok: false, file: 'status' }],
    ['another file', { 'shop.com': '<html>' }, {}, { ok: false, file: 'otherText' }],
    [
      'another host’s file',
      { 'other.com': line },
      { com: [[line]] },
      { ok: false, file: 'status' },
    ],
  ] as const)('is proven or not by %s', async (_name, files, records, expected) => {
    const copies = Object.fromEntries(
      Object.entries(records).map(([name, list]) => [
        name,
        list.map((parts: readonly string[]) => [...parts]),
      ]),
    );
    expect(await checkProof(sources(files, copies), 'shop.com', code)).toEqual(expected);
  });
});
