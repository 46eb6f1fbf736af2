import { expect, it } from 'vitest';
import { isBlocked } from '../../../lib/domain/is-blocked.ts';

it.each([
  ['net::ERR_BLOCKED_BY_CLIENT', true],
  ['net::ERR_BLOCKED_BY_ADMINISTRATOR', true],
  ['net::ERR_NAME_NOT_RESOLVED', true],
  ['net::ERR_CONNECTION_REFUSED', true],
  ['net::ERR_ADDRESS_INVALID', true],
  ['NS_ERROR_UNKNOWN_HOST', true],
  ['NS_ERROR_CONNECTION_REFUSED', true],
  ['net::ERR_ABORTED', false],
  ['net::ERR_INTERNET_DISCONNECTED', false],
  ['net::ERR_NETWORK_CHANGED', false],
  ['net::ERR_TIMED_OUT', false],
  ['NS_BINDING_ABORTED', false],
  ['NS_ERROR_OFFLINE', false],
  ['', false],
])('%s is a block: %s', (error, blocked) => {
  expect(isBlocked(error)).toBe(blocked);
});
