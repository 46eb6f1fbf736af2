import { describe, expect, it } from 'vitest';
import { refuseHost } from '../../../../lib/domain/directory/refuse-host.ts';

describe('refuseHost', () => {
  it.each([
    ['localhost', 'singleLabel'],
    ['com', 'singleLabel'],
    ['', 'singleLabel'],
    ['192.168.0.1', 'address'],
    ['[2001:db8::1]', 'singleLabel'],
    ['co.uk', 'publicSuffix'],
    ['myshopify.com', 'publicSuffix'],
    ['github.io', 'publicSuffix'],
    ['irs.gov', 'government'],
    ['www.gov.uk', 'government'],
    ['gov.uk', 'government'],
    ['impots.gouv.fr', 'government'],
    ['www.nhs.uk', 'government'],
    ['army.mil', 'government'],
    ['mail.google.com', 'notAShop'],
    ['google.com', 'notAShop'],
    ['gmail.com', 'notAShop'],
    ['secure.chase.com', 'notAShop'],
    ['mabanque.bnpparibas', 'notAShop'],
    ['anything.bank', 'notAShop'],
    ['mail.some-shop.com', 'notAShop'],
    ['onlinebanking.example.com', 'notAShop'],
    ['router.local', 'notAShop'],
  ])('%s is refused: %s', (host, code) => {
    expect(refuseHost(host)).toBe(code);
  });

  it.each([
    'store.google.com',
    'shopping.yahoo.co.jp',
    'books.myshopify.com',
    'werkbank.de',
    'foodbank-shop.org',
    'bankside-books.co.uk',
    'shop.com',
    'gov-shop.com',
    'mailorder.com',
    'gap.com',
    '123.com',
  ])('%s may be a shop', (host) => {
    expect(refuseHost(host)).toBeUndefined();
  });
});
