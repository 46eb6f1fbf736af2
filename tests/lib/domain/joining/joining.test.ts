import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApplicationAction,
  decideAction,
} from '../../../../lib/domain/joining/decide-application.ts';
import { fileProves, proofLine, recordsProve } from '../../../../lib/domain/joining/proof.ts';
import { readWebsite } from '../../../../lib/domain/joining/read-website.ts';
import type { ApplicationState } from '../../../../lib/schema/joining.ts';

describe('a website as people type it', () => {
  it.each([
    ['shop.com', 'shop.com', 'https://shop.com/'],
    [' www.Shop.com ', 'shop.com', 'https://www.shop.com/'],
    ['https://www.shop.com/about?x=1#y', 'shop.com', 'https://www.shop.com/'],
    ['http://shop.com', 'shop.com', 'https://shop.com/'],
    ['shop.com.', 'shop.com', 'https://shop.com/'],
    ['bücher.de', 'xn--bcher-kva.de', 'https://xn--bcher-kva.de/'],
    ['www.com', 'www.com', 'https://www.com/'],
    ['shop.co.uk/path', 'shop.co.uk', 'https://shop.co.uk/'],
  ])('%s is %s', (typed, domain, url) => {
    expect(readWebsite(typed)).toEqual({ domain, url });
  });

  it.each([
    '',
    'shop',
    'ftp://shop.com/',
    'javascript:alert(1)',
    'https://user:secret@shop.com/',
    'https://shop.com:8443/',
    'shop com',
    'https://',
    'mailto:a@shop.com',
  ])('%s is none', (typed) => {
    expect(readWebsite(typed)).toBeUndefined();
  });

  it('is read or not, whatever it is, without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const site = readWebsite(typed);
        if (site !== undefined) expect(new URL(site.url).protocol).toBe('https:');
      }),
    );
  });
});

describe('an application', () => {
  const table: readonly [ApplicationState, boolean, ApplicationAction, string][] = [
    ['waiting', true, 'approve', 'approved'],
    ['waiting', false, 'approve', 'notProven'],
    ['asked', true, 'approve', 'approved'],
    ['waiting', false, 'ask', 'asked'],
    ['asked', false, 'ask', 'asked'],
    ['asked', false, 'answer', 'waiting'],
    ['waiting', true, 'answer', 'nothingAsked'],
    ['waiting', false, 'decline', 'declined'],
    ['waiting', true, 'remove', 'notListed'],
    ['approved', true, 'remove', 'removed'],
    ['approved', true, 'decline', 'closed'],
    ['approved', true, 'answer', 'closed'],
    ['declined', true, 'approve', 'closed'],
    ['declined', true, 'remove', 'notListed'],
    ['removed', true, 'approve', 'closed'],
  ];
  it.each(table)('%s, proven %s: %s leads to %s', (state, proven, action, expected) => {
    const decision = decideAction({ state, proven }, action);
    expect(decision.ok ? decision.state : decision.code).toBe(expected);
  });

  it('is never approved without a proof, on whatever way', () => {
    const actions = fc.array(
      fc.constantFrom<ApplicationAction>('answer', 'ask', 'approve', 'decline', 'remove'),
    );
    fc.assert(
      fc.property(actions, (steps) => {
        let state: ApplicationState = 'waiting';
        for (const step of steps) {
          const decision = decideAction({ state, proven: false }, step);
          if (decision.ok) state = decision.state;
          expect(state).not.toBe('approved');
        }
      }),
    );
  });
});

describe('the proof of a domain', () => {
  const code = 'abcdefghijklmnopqrstuvwxy2';
  it.each([
    proofLine(code),
    `${proofLine(code)}\r\n`,
    `support4good=other\n  ${proofLine(code)}  \nmore`,
  ])('is in %o', (text) => {
    expect(fileProves(text, code)).toBe(true);
  });
  it.each(['', code, `x${proofLine(code)}`, `${proofLine(code)}3`, `<p>${proofLine(code)}</p>`])(
    'is not in %o',
    (text) => {
      expect(fileProves(text, code)).toBe(false);
    },
  );
  it('may come in parts of a DNS record', () => {
    expect(recordsProve([['v=spf1 -all'], ['support4good=', code]], code)).toBe(true);
    expect(recordsProve([['support4good='], [code]], code)).toBe(false);
    expect(recordsProve([], code)).toBe(false);
  });
});
