import { describe, expect, it } from 'vitest';
import { databaseLocation } from '../../api/database-location.ts';
import { EnvironmentError, readEnvironment } from '../../api/env.ts';
import {
  configuredImporters,
  importableNetworks,
} from '../../api/importers/configured-importers.ts';
import { accountSettings } from '../../api/importers/network-settings.ts';

describe('readEnvironment', () => {
  it('starts without a single setting', () => {
    expect(readEnvironment({})).toMatchObject({
      PORT: 8787,
      HOST: '127.0.0.1',
      AWIN_BASE_URL: 'https://api.awin.com/',
      IMPORT_INTERVAL_MINUTES: 60,
    });
  });

  it('reads numbers, and an empty variable as not set', () => {
    const environment = readEnvironment({
      PORT: '0',
      DATABASE_URL: '',
      AWIN_BASE_URL: 'http://a.b',
    });
    expect(environment.PORT).toBe(0);
    expect(environment.DATABASE_URL).toBeUndefined();
    expect(environment.AWIN_BASE_URL).toBe('http://a.b/');
  });

  it.each([
    [undefined, true],
    ['1', true],
    ['0', false],
  ])('reads DATABASE_PREPARE=%s', (value, prepares) => {
    const environment = readEnvironment({
      DATABASE_URL: 'postgres://db',
      DATABASE_PREPARE: value,
    });
    expect(databaseLocation(environment)).toMatchObject({ url: 'postgres://db', prepares });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_PREPARE', 'no'],
    ['AWIN_BASE_URL', 'javascript:alert(1)'],
    ['AWIN_PUBLISHER_ID', '../me'],
    ['IMPACT_ACCOUNT_SID', '../me'],
    ['IMPORT_INTERVAL_MINUTES', '1.5'],
    ['AWIN_WINDOW_DAYS', '32'],
    ['RAKUTEN_OVERLAP_DAYS', '31'],
    ['SKIMLINKS_TOKEN_URL', 'ftp://tokens'],
    ['EBAY_CURRENCY', 'dollars'],
  ])('says what is wrong with %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError);
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`${name}: `));
  });

  it.each([
    [{ AWIN_TOKEN: 't' }, 'AWIN_PUBLISHER_ID: is needed beside AWIN_TOKEN'],
    [
      { CJ_TOKEN: 't', CJ_COMPANY_ID: '1' },
      'CJ_CURRENCY: is needed beside CJ_COMPANY_ID and CJ_TOKEN',
    ],
    [{ SKIMLINKS_PUBLISHER_ID: '1' }, 'SKIMLINKS_CLIENT_SECRET: is needed beside'],
  ])('says what an account lacks: %j', (variables, words) => {
    expect(() => readEnvironment(variables)).toThrow(words);
  });

  it.each(Object.entries(accountSettings))(
    'configures %s, with spans of the steward',
    (name, names) => {
      const network = importableNetworks.find((known) => known === name);
      const account = names.map((key) => [key, key.endsWith('CURRENCY') ? 'EUR' : '123']);
      const variables = Object.fromEntries([
        ...account,
        [`${name.toUpperCase()}_OVERLAP_DAYS`, '9'],
      ]);
      expect(configuredImporters(readEnvironment({}))).toEqual([]);
      const importers = configuredImporters(readEnvironment(variables));
      expect(importers).toMatchObject([{ network, overlapDays: 9 }]);
    },
  );
});
