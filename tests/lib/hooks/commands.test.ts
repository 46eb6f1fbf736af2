import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveCredit } from '../../../lib/hooks/give-credit.ts';
import { sendCommand } from '../../../lib/hooks/send-command.ts';
import { click, foodBank } from '../../components/samples.ts';
import { startFakeWorker } from '../../entrypoints/fake-worker.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it.each([
  [{ ok: true }, true],
  [{ ok: false, code: 'storageFailed' }, false],
] as const)('a command answered with %o has succeeded: %s', async (answer, succeeded) => {
  startFakeWorker({ syncNow: () => answer });
  expect(await sendCommand('syncNow', {})).toBe(succeeded);
});

it('a command to a worker that is gone has failed, without an exception', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'));
  expect(await sendCommand('syncNow', {})).toBe(false);
  expect(await giveCredit(click().clickId, foodBank)).toBe('failed');
});

it.each([
  [{ ok: true }, 'given'],
  [{ ok: false, code: 'tooLate' }, 'tooLate'],
  [{ ok: false, code: 'notServed' }, 'notServed'],
  [{ ok: false, code: 'unreachable' }, 'failed'],
  [{ ok: false, code: 'unknownClick' }, 'failed'],
  [{ ok: false, code: 'storageFailed' }, 'failed'],
] as const)('a credit whose move was answered with %o is %s', async (answer, outcome) => {
  startFakeWorker({ reassignCredit: () => answer });
  expect(await giveCredit(click().clickId, foodBank)).toBe(outcome);
});
