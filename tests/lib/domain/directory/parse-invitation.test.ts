import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listDirectoryPlaces,
  parseInvitation,
} from '../../../../lib/domain/directory/parse-invitation.ts';

const fingerprint = 'a3f0b1c2d3e4f5061728394a5b6c7d8e9f001122';
const grouped = 'A3F0 B1C2 D3E4 F506 1728 394A 5B6C 7D8E 9F00 1122';

describe('an invitation', () => {
  it.each([
    ['https://books.example/town/', 'https://books.example/town/', undefined],
    ['books.example', 'https://books.example/', undefined],
    ['  books.example/town  ', 'https://books.example/town', undefined],
    ['<https://books.example/town>', 'https://books.example/town', undefined],
    ['“books.example/town”,', 'https://books.example/town', undefined],
    ['https://books.example/town/#join', 'https://books.example/town/', undefined],
    ['https://books.example/?a=1#top', 'https://books.example/?a=1', undefined],
    [`support4good:books.example/town#${fingerprint}`, 'https://books.example/town', fingerprint],
    [`support4good://books.example#${grouped}`, 'https://books.example/', fingerprint],
    [`web+support4good:books.example#${grouped}`, 'https://books.example/', fingerprint],
    [`SUPPORT4GOOD:BOOKS.EXAMPLE/#${grouped}`, 'https://books.example/', fingerprint],
    [`https://books.example/ ${grouped}`, 'https://books.example/', fingerprint],
    [`books.example\n${grouped}`, 'https://books.example/', fingerprint],
    [`books.example#${grouped.replaceAll(' ', ':')}`, 'https://books.example/', fingerprint],
    [`books.example#${grouped.replaceAll(' ', '%20')}`, 'https://books.example/', fingerprint],
    ['\u202ehttps://books.example/', 'https://books.example/', undefined],
    ['bücher.example', 'https://xn--bcher-kva.example/', undefined],
    ['http://localhost:8080/directory/', 'http://localhost:8080/directory/', undefined],
  ])('%j', (text, address, expected) => {
    expect(parseInvitation(text)).toEqual({
      ok: true,
      invitation: { address, fingerprint: expected },
    });
  });

  it.each([
    ['', 'empty'],
    [' \t\u200b ', 'empty'],
    ['support4good:', 'empty'],
    ['our school', 'notAnAddress'],
    ['school', 'notAnAddress'],
    ['join us at books.example', 'notAnAddress'],
    ['javascript://x.example/%0aalert(1)', 'notAnAddress'],
    ['javascript:alert(1)', 'notAnAddress'],
    ['data:text/html,x', 'notAnAddress'],
    ['file:///etc/passwd', 'notAnAddress'],
    ['https://user:secret@books.example/', 'notAnAddress'],
    ['http://books.example/', 'insecure'],
    [`books.example#${fingerprint.slice(0, 38)}`, 'badFingerprint'],
    [`books.example#${fingerprint}00`, 'badFingerprint'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseInvitation(text)).toEqual({ ok: false, code });
  });

  it('is read the same however its fingerprint is grouped and wherever it came from', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789abcdefABCDEF'),
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https'] }),
        digits,
        fc.constantFrom('', ' ', ':', '-'),
        fc.constantFrom('', 'support4good:', ' '),
        (url, code, separator, prefix) => {
          const groups = (code.match(/.{4}/g) ?? []).join(separator);
          const parsed = parseInvitation(`${prefix}${url}#${groups}`);
          expect(parsed).toMatchObject({
            ok: true,
            invitation: { fingerprint: code.toLowerCase() },
          });
        },
      ),
    );
  });

  it('never throws, and gives https or the own machine only', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const parsed = parseInvitation(text);
        if (!parsed.ok) return;
        const { protocol, hostname, hash, username } = new URL(parsed.invitation.address);
        expect(hash + username).toBe('');
        const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
        expect(protocol === 'https:' || (protocol === 'http:' && isOwn)).toBe(true);
        expect(listDirectoryPlaces(parsed.invitation.address).length).toBeGreaterThan(0);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('the places where a directory may lie', () => {
  const origin = 'https://books.example';
  it.each([
    ['/town/directory.json', ['/town/']],
    ['/town/directory.json.sig', ['/town/']],
    ['/', ['/', '/directory/']],
    ['/town/', ['/town/', '/town/directory/', '/', '/directory/']],
    ['/town/index.html?x=1', ['/town/', '/town/directory/', '/', '/directory/']],
    ['/a/b', ['/a/b/', '/a/b/directory/', '/a/', '/a/directory/', '/', '/directory/']],
  ])('%s', (path, expected) => {
    expect(listDirectoryPlaces(origin + path)).toEqual(expected.map((each) => origin + each));
  });
});
