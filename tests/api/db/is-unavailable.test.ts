import { describe, expect, it } from 'vitest';
import { isUnavailable } from '../../../api/db/is-unavailable.ts';

describe('isUnavailable', () => {
  it.each([
    ['SQLite: busy', { code: 'ERR_SQLITE_ERROR', errcode: 5 }, true],
    ['SQLite: busy with a snapshot', { code: 'ERR_SQLITE_ERROR', errcode: 517 }, true],
    ['SQLite: full', { code: 'ERR_SQLITE_ERROR', errcode: 13 }, true],
    ['SQLite: a constraint', { code: 'ERR_SQLITE_ERROR', errcode: 1555 }, false],
    ['SQLite: a mistake in a statement', { code: 'ERR_SQLITE_ERROR', errcode: 1 }, false],
    ['PostgreSQL: shut down', { code: '57P01' }, true],
    ['PostgreSQL: starting', { code: '57P03' }, true],
    ['PostgreSQL: disk full', { code: '53100' }, true],
    ['PostgreSQL: too many connections', { code: '53300' }, true],
    ['PostgreSQL: a unique key', { code: '23505' }, false],
    ['PostgreSQL: a mistake in a statement', { code: '42601' }, false],
    ['nobody listens', { code: 'ECONNREFUSED' }, true],
    ['a cut connection', { message: 'Connection terminated unexpectedly' }, true],
    ['a mistake of ours', { message: 'x is not a function' }, false],
  ])('%s', (_name, fields, expected) => {
    expect(isUnavailable(Object.assign(new Error('failed'), fields))).toBe(expected);
  });

  it.each([undefined, 'text', 13, { errcode: 13 }])('knows only errors: %j', (value) => {
    expect(isUnavailable(value)).toBe(false);
  });
});
