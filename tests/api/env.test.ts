import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../api/env.ts';

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
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://db'],
    ['AWIN_BASE_URL', 'javascript:alert(1)'],
    ['AWIN_PUBLISHER_ID', '../me'],
    ['IMPACT_ACCOUNT_SID', '../me'],
    ['IMPORT_INTERVAL_MINUTES', '1.5'],
  ])('says what is wrong with %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError);
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`${name}: `));
  });
});
