import { describe, expect, it } from 'vitest';
import { type JudgedRequest, listStrayRequests } from '../../../scripts/conformance/requests.ts';

const document = (address: string, destination: string | undefined = 'document'): JudgedRequest => {
  const { hostname, pathname, search } = new URL(address);
  return { host: hostname, method: 'GET', path: pathname + search, destination };
};
const link = 'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2';
const expected = {
  shops: ['shop.example.com'],
  paths: new Set(['/', '/checkout']),
  driven: [link],
  routine: new Set(['https://server.example.org/directory.json']),
};
const stray = (...requests: JudgedRequest[]) =>
  listStrayRequests(requests, expected).map(({ host, path }) => `https://${host}${path}`);

describe('what the run or a shop explains', () => {
  it.each([
    ['a page of the shop', document('https://www.shop.example.com/checkout')],
    [
      'a page behind a form without fields',
      { ...document(link), host: 'shop.example.com', path: '/checkout?' },
    ],
    ['a link that the run opened', document(link)],
    ['an icon', document('https://www.shop.example.com/favicon.ico', 'image')],
    ['a routine request', document('https://server.example.org/directory.json', 'empty')],
    ['the browser’s own', document('https://update.googleapis.com/service', 'empty')],
  ])('%s is no stray', (_what, request) => {
    expect(stray(request)).toEqual([]);
  });
});

describe('what nobody explains', () => {
  it.each([
    ['another link of the network', document('https://www.awin1.com/cread.php?awinaffid=100001')],
    ['a landing with a parameter', document('https://www.shop.example.com/?awc=1')],
    ['a fetch of a shop’s page', document('https://www.shop.example.com/checkout', 'empty')],
    ['a frame of a shop’s page', document('https://www.shop.example.com/', 'iframe')],
    ['a shop whose name only ends alike', document('https://myshop.example.com/')],
    ['a visit told to a server', document('https://server.example.org/visit?host=shop', 'empty')],
  ])('%s is one', (_what, request) => {
    expect(stray(request)).toEqual([`https://${request.host}${request.path}`]);
  });

  it('counts a link that is asked for twice and was opened once', () => {
    expect(stray(document(link), document(link, 'empty'))).toEqual([link]);
  });
});
