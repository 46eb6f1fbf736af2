import { expect, it } from 'vitest';
import { creditsCsv, listCredits } from '../../../lib/domain/credits-csv.ts';
import { click, credit, nonprofit } from '../../components/samples.ts';

const header = '\ufeffdate,retailer,nonprofit,nonprofit_id,status,amount_minor,currency,test\r\n';

it('writes one line per sale, and one for a click that waits', () => {
  const clicks = [
    click({ credits: [credit('confirmed', 450)] }),
    click({ createdAt: '2026-11-01T00:00:00Z', sandbox: true }),
  ];
  expect(creditsCsv(clicks)).toBe(
    `${header}2026-11-03T10:00:00Z,Patagonia,American Cancer Society,us-ein:131788491,confirmed,450,USD,false\r\n` +
      '2026-11-01T00:00:00Z,Patagonia,American Cancer Society,us-ein:131788491,tracked,,,true\r\n',
  );
});

it.each([
  ['Smith, "Bob" & Co', '"Smith, ""Bob"" & Co"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+1', "'+1"],
  ['@home', "'@home"],
  [' =1+1', "' =1+1"],
  ['＝1+1', "'＝1+1"],
  ['Aid;=HYPERLINK(1)', '"Aid;\'=HYPERLINK(1)"'],
  ['Aid;"=HYPERLINK(1);x', '"Aid;\'""=HYPERLINK(1);x"'],
  ['Aid; " =HYPERLINK(1)', '"Aid;\' "" =HYPERLINK(1)"'],
  ['"=HYPERLINK(1)', '"\'""=HYPERLINK(1)"'],
  ['Aid|@home', "Aid|'@home"],
  ['Aid, +1', '"Aid,\' +1"'],
  ['Aid; "Bob" & Co - more', '"Aid; ""Bob"" & Co - more"'],
  ['Bücherei', 'Bücherei'],
])('writes the name %s so that no spreadsheet misreads or runs it', (name, field) => {
  const csv = creditsCsv([click({ nonprofit: nonprofit({ name }) })]);
  expect(csv).toContain(`Patagonia,${field},us-ein`);
});

it('says of a credit that is held that it is, as the table beside it does', () => {
  const [line] = listCredits([click({ activationState: 'refused' })]);
  expect(line?.status).toBe('held');
});

it('keeps a negative amount a number', () => {
  expect(creditsCsv([click({ credits: [credit('confirmed', -5)] })])).toContain(',-5,USD');
});

it('is only a header without clicks', () => {
  expect(creditsCsv([])).toBe(header);
});

it('gives the same lines as plain data, without the secret that proves the click', () => {
  const [line, ...others] = listCredits([click({ credits: [credit('paid', 450)] })]);
  expect(others).toEqual([]);
  expect(line).toEqual({
    date: '2026-11-03T10:00:00Z',
    retailer: 'Patagonia',
    nonprofit: 'American Cancer Society',
    nonprofit_id: 'us-ein:131788491',
    status: 'paid',
    amount_minor: 450,
    currency: 'USD',
    test: false,
  });
  expect(JSON.stringify(line)).not.toContain(click().secret);
});
