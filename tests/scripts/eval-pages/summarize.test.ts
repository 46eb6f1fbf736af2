import { expect, it } from 'vitest';
import type { PageKind } from '../../../lib/schema/page.ts';
import type { Observation } from '../../../scripts/eval-pages/observe-pages.ts';
import { describeSummary } from '../../../scripts/eval-pages/print-summary.ts';
import { summarize } from '../../../scripts/eval-pages/summarize.ts';
import { buildFeatures } from '../../support/page-features.ts';

interface Sketch {
  readonly label: PageKind;
  readonly kind: PageKind;
  readonly url?: string;
  readonly subtype?: string;
  readonly bytes?: number;
  readonly reason?: string;
  readonly took?: number;
}

function observe({ label, kind, url = '', subtype = '', ...rest }: Sketch): Observation {
  const { bytes = 1000, reason = 'title checkout', took = 0 } = rest;
  return {
    page: {
      file: `${label}/${kind}.html`,
      label,
      subtype,
      scope: 'full',
      url,
      hostname: url === '' ? '' : new URL(url).hostname,
      registrable_domain: '',
      flags: '',
    },
    bytes,
    spotting: {
      features: buildFeatures({ href: url }),
      language: '',
      classification: { kind, confidence: 0.9, reasons: [reason] },
      milliseconds: { cold: took, warm: took / 4, floor: took / 8 },
    },
  };
}

it('parts pages by whether their address is known, and groups them by language', () => {
  const summary = summarize([
    observe({ label: 'checkout', kind: 'cart', url: 'https://laden.de/kasse' }),
    observe({ label: 'checkout', kind: 'other', url: 'https://shop.test.fr/panier' }),
    observe({ label: 'other', kind: 'checkout' }),
  ]);
  expect(summary.knownAddress).toMatchObject({
    pages: 2,
    'checkout or cart': { recall: { hits: 1, of: 2 }, precision: { hits: 1, of: 1 } },
  });
  expect(summary.unknownAddress).toMatchObject({
    pages: 1,
    'checkout or cart': { precision: { hits: 0, of: 1 } },
  });
  expect(Object.keys(summary.byLanguage)).toEqual(['de', 'fr']);
  expect(summary.misses.map(({ file }) => file)).toEqual([
    'checkout/cart.html',
    'checkout/other.html',
    'other/checkout.html',
  ]);
});

it('counts account pages that were taken for a purchase, by kind and together', () => {
  const summary = summarize([
    observe({ label: 'other', kind: 'other', subtype: 'login' }),
    observe({ label: 'other', kind: 'checkout', subtype: 'register' }),
    observe({ label: 'other', kind: 'product', subtype: 'register' }),
    observe({ label: 'other', kind: 'checkout', subtype: 'article' }),
  ]);
  expect(summary.alarms).toMatchObject({
    login: { hits: 0, of: 1 },
    register: { hits: 1, of: 2 },
    together: { hits: 1, of: 3 },
  });
});

it('tells the time by run, of pages that were shown, and of the large ones alone', () => {
  const summary = summarize([
    observe({ label: 'other', kind: 'other', took: 2 }),
    observe({ label: 'other', kind: 'other', took: 8, bytes: 300_000 }),
    observe({ label: 'other', kind: 'other', bytes: 300_000, reason: 'not shown: timeout' }),
  ]);
  expect(summary.notShown).toBe(1);
  expect(summary.milliseconds.all.pages).toBe(2);
  expect(summary.milliseconds.large).toMatchObject({
    pages: 1,
    cold: { median: 8, p95: 8 },
    warm: { median: 2 },
    floor: { median: 1 },
  });
  const text = describeSummary(summary).join('\n');
  expect(text).toContain('3 pages, 1 of them could not be shown');
  expect(text).toContain('first run: median 8.00 ms');
});

it('says something of no page at all', () => {
  expect(describeSummary(summarize([])).join('\n')).toContain('0 pages');
});
