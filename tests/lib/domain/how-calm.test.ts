import { expect, it } from 'vitest';
import { howCalm } from '../../../lib/domain/how-calm.ts';
import type { Settings } from '../../../lib/schema/settings.ts';

const disclosureAcceptedAt = '2026-11-20T10:00:00Z';

it.each<[Settings, string]>([
  [{}, 'off'],
  [{ calmness: 'calm' }, 'off'],
  [{ disclosureAcceptedAt }, 'calm'],
  [{ disclosureAcceptedAt, calmness: 'checkoutOnly' }, 'checkoutOnly'],
  [{ disclosureAcceptedAt, lost: [] }, 'calm'],
  [{ disclosureAcceptedAt, lost: ['country'] }, 'calm'],
  [{ disclosureAcceptedAt, calmness: 'badgeOnly', lost: ['country', 'snoozedUntil'] }, 'off'],
  [{ disclosureAcceptedAt, lost: ['calmness'] }, 'off'],
])('%o: %s', (settings, calmness) => {
  expect(howCalm(settings)).toBe(calmness);
});
